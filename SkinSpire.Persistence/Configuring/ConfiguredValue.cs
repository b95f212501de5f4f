namespace SkinSpire.Persistence.Configuring;

/// <summary>A value on its way to be a setting.</summary>
/// <param name="Value">The value, as text.</param>
/// <param name="Source">What set it.</param>
/// <param name="FromFile">Whether a file did, which others can read and which gets committed.</param>
internal sealed record ConfiguredValue(string Value, string Source, bool FromFile);
