using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SkinSpire.Persistence.Tests.Packages;

/// <summary>A package, opened.</summary>
internal sealed class Package(string path)
{
    /// <summary>What the author put in; not what the container format adds.</summary>
    internal IEnumerable<string> Files
    {
        get
        {
            using var archive = ZipFile.OpenRead(path);
            return [.. archive.Entries.Select(entry => entry.FullName).Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The metadata of its nuspec.</summary>
    internal XElement Metadata => Xml(Files.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal))).Elements().Single();

    /// <summary>One value of the metadata.</summary>
    internal string? Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>One value about the sources it was built from.</summary>
    internal string? Repository(string name) => Metadata.Elements().Single(element => element.Name.LocalName == "repository").Attribute(name)?.Value;

    /// <summary>Each dependency with its range.</summary>
    internal Dictionary<string, string> Dependencies => Metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
        .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value, StringComparer.Ordinal);

    internal XElement Xml(string file) => XDocument.Load(new MemoryStream(Read(file))).Root!;

    internal string Text(string file) => Encoding.UTF8.GetString(Read(file));

    internal byte[] Read(string file)
    {
        using var archive = ZipFile.OpenRead(path);
        using var content = archive.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
