namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>A column that a CHECK names.</summary>
internal sealed record CheckColumn(string Name, string Type, bool IsRequired);
