namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>A way back in the journal.</summary>
/// <param name="Migration">The migration's id.</param>
/// <param name="Sha256">The hash beside it.</param>
/// <param name="Actual">The hash of the statements that were kept.</param>
internal sealed record KeptWayBack(string Migration, string Sha256, string Actual);
