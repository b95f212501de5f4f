using System.Reflection.PortableExecutable;

namespace SkinSpire.Persistence.Tests.Packages;

/// <summary>What an assembly carries for a debugger.</summary>
internal sealed record Symbols(bool IsDeterministic, IReadOnlyList<string> Sources)
{
    /// <summary>Whether an assembly carries machine code (ReadyToRun) beside its intermediate code.</summary>
    internal static bool IsCompiledAhead(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    internal static Symbols Of(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entries = image.ReadDebugDirectory();
        using var embedded = image.ReadEmbeddedPortablePdbDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var reader = embedded.GetMetadataReader();
        return new Symbols(
            entries.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible),
            [.. reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name))]);
    }
}
