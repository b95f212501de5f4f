using SkinSpire.Persistence.Configuring;

namespace SkinSpire.Persistence.Management.Configuring;

/// <summary>Where this machine's file and backups lie when nothing says otherwise.</summary>
internal static class ProjectFolder
{
    /// <summary>The nearest folder from here up with a solution or such a file, else the current one.</summary>
    internal static string Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.sln").Any() || File.Exists(Path.Combine(folder.FullName, LocalFile.Name)))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
