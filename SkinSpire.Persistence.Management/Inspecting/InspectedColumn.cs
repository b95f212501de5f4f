namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As the server prints it.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="Default">Its default; null for none.</param>
/// <param name="Generated">What it is computed from; null when it is written.</param>
/// <param name="Comment">What it is for; null when nobody said.</param>
public sealed record InspectedColumn(string Name, string Type, bool Nullable, string? Default, string? Generated, string? Comment);
