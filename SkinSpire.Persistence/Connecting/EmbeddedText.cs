namespace SkinSpire.Persistence.Connecting;

/// <summary>Text that lies beside the code that uses it, embedded under its path.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a file of a class's project: <c>Fingerprinting/catalog.sql</c>.</summary>
    internal static string Read(Type reader, string path)
    {
        using var text = new StreamReader(Open(reader, path));
        return text.ReadToEnd();
    }

    /// <summary>The bytes of such a file.</summary>
    internal static byte[] ReadBytes(Type reader, string path)
    {
        using var bytes = Open(reader, path);
        var read = new byte[bytes.Length];
        bytes.ReadExactly(read);
        return read;
    }

    private static Stream Open(Type reader, string path) =>
        reader.Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException($"{path} is not embedded in {reader.Assembly.GetName().Name}.");
}
