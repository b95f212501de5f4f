namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>Thrown by the work of a test, and by nothing else.</summary>
internal sealed class InjectedException() : Exception("injected");
