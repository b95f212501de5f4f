using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Configuring;

/// <summary>A configuration file is not what it should be; nothing was read from it and nothing written to it.</summary>
/// <param name="path">The file, or its name.</param>
/// <param name="fault">What is wrong, as the end of a sentence; nothing of the file's text.</param>
/// <param name="cause">What the reader threw; null when the text itself can be read.</param>
public sealed class ConfigurationFileInvalidException(string path, string fault, Exception? cause = null)
    : PersistenceException(
        "SSP1006",
        $"The configuration file {path} {fault}.",
        "Correct the file, or remove it and let skinspire-db setup write it anew.",
        cause);
