namespace SkinSpire.Persistence.Benchmarks.Peers;

/// <summary>sqitch: a plan and a script for each change, which psql runs.</summary>
internal static class Sqitch
{
    internal static readonly PeerProgram Program = new(
        "sqitch", "command -v sqitch && perl -MDBD::Pg -e1", "SQITCH_FULLNAME=benchmark SQITCH_EMAIL=benchmark@example.org sqitch deploy db:pg:", Write);

    private static void Write(string folder, IReadOnlyList<string> scripts)
    {
        File.WriteAllText(Path.Combine(folder, "sqitch.conf"), "[core]\n\tengine = pg\n");
        File.WriteAllText(Path.Combine(folder, "sqitch.plan"), $"%syntax-version=1.0.0\n%project=clinic\n\n{string.Concat(scripts.Select(Change))}");
        Directory.CreateDirectory(Path.Combine(folder, "deploy"));
        foreach (var script in scripts)
        {
            // The transaction is the script's own affair.
            File.WriteAllText(Path.Combine(folder, "deploy", $"{Name(script)}.sql"), $"BEGIN;\n{File.ReadAllText(script)}\nCOMMIT;\n");
        }
    }

    private static string Change(string script) => $"{Name(script)} 2026-01-01T00:00:00Z benchmark <benchmark@example.org> # {Name(script)}\n";

    // Without the number, by which Evolve would take it for one of its own.
    private static string Name(string script) => Path.GetFileNameWithoutExtension(script).Split("__", 2)[1];
}
