using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Peers;

/// <summary>A tool of another language over the same SQL, as its documentation says; where it is not installed it is left out.</summary>
/// <param name="Name">What the table calls it, and its folder.</param>
/// <param name="Probe">A line that succeeds where it is installed.</param>
/// <param name="Line">What a deployment runs in its folder; PostgreSQL's variables say where.</param>
/// <param name="Write">Makes its project in a folder, of the migrations' files, oldest first.</param>
internal sealed record PeerProgram(string Name, string Probe, string Line, Action<string, IReadOnlyList<string>> Write)
{
    internal static readonly IReadOnlyList<PeerProgram> All = [Sqitch.Program, Alembic.Program];

    /// <summary>Whether this machine has it.</summary>
    internal async Task<bool> IsInstalledAsync(CancellationToken ct)
    {
        try
        {
            await Shell.RunAsync(Probe, [], ct);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Makes its project, and gives the line that runs it.</summary>
    /// <param name="folder">Where contenders may write.</param>
    /// <param name="scripts">The migrations' files, oldest first.</param>
    internal string Prepare(string folder, IReadOnlyList<string> scripts)
    {
        var project = Path.Combine(folder, Name);
        Directory.CreateDirectory(project);
        Write(project, scripts);
        return $"cd '{project}' && {Line}";
    }
}
