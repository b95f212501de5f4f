namespace SkinSpire.Persistence.MigrationTool;

/// <summary>Where the sources of migrations lie.</summary>
/// <param name="Path">The folder of their project.</param>
internal sealed record SourceFolder(string Path)
{
    /// <summary>What <c>dotnet ef --project</c> takes.</summary>
    internal string Project => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The file by that name, at any depth; the folder itself when there is none.</summary>
    internal string File(string name) => Directory.EnumerateFiles(Path, name, SearchOption.AllDirectories).FirstOrDefault() ?? Path;
}
