using System.Text;

namespace SkinSpire.Persistence.Management.Servers;

/// <summary>A libpq password file (PostgreSQL manual, 34.16), read by psql as PGPASSFILE and by Npgsql as Passfile, closed to everybody else.</summary>
/// <param name="path">Where it lies.</param>
public sealed class PassFile(string path)
{
    /// <summary>Where it lies.</summary>
    public string Path { get; } = path;

    /// <summary>The password kept for a user; null when there is none.</summary>
    /// <param name="user">The role's name.</param>
    public string? Find(string user) =>
        Lines().Select(line => line.Split(':')).Where(parts => parts.Length == 5 && parts[3] == user).Select(parts => parts[4]).FirstOrDefault();

    /// <summary>Keeps a password for a user on 127.0.0.1, in place of an older one.</summary>
    /// <param name="port">The server's port.</param>
    /// <param name="user">The role's name.</param>
    /// <param name="password">Letters and digits.</param>
    public void Keep(int port, string user, string password)
    {
        var others = Lines().Where(line => line.Split(':') is not [_, _, _, var name, _] || name != user);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Beside it and renamed: a crash leaves the old file or the new one.
        var unfinished = Path + ".new";
        using (var writer = new StreamWriter(unfinished, Encoding.ASCII, options))
        {
            foreach (var line in others.Append(FormattableString.Invariant($"127.0.0.1:{port}:*:{user}:{password}")).ToList())
            {
                writer.WriteLine(line);
            }
        }

        File.Move(unfinished, Path, overwrite: true);
    }

    private string[] Lines() => File.Exists(Path) ? File.ReadAllLines(Path) : [];
}
