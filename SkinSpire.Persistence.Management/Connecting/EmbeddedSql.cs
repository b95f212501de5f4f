namespace SkinSpire.Persistence.Management.Connecting;

/// <summary>SQL that lies beside the operation that runs it, embedded under its path.</summary>
internal static class EmbeddedSql
{
    /// <summary>The text of a file of this project: <c>Fingerprinting/catalog.sql</c>.</summary>
    internal static string Read(string path)
    {
        using var stream = typeof(EmbeddedSql).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded in this assembly.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
