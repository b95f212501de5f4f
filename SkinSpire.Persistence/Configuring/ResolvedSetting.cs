namespace SkinSpire.Persistence.Configuring;

/// <summary>A setting with what set it.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Display">Its value; eight stars for a secret.</param>
/// <param name="Source">What set it: a preset, a file and its section, a variable or an option.</param>
public sealed record ResolvedSetting(string Key, string Display, string Source);
