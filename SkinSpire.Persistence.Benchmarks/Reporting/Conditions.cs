using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Reporting;

/// <summary>Under what a race was run: without it a figure says nothing.</summary>
internal static class Conditions
{
    internal static async Task<string> OfAsync(BenchmarkServer server, int rounds, IReadOnlyList<string> missing, CancellationToken ct)
    {
        var version = await server.ScalarAsync("postgres", "show server_version", ct);
        var load = (await File.ReadAllTextAsync("/proc/loadavg", ct)).Split(' ')[0];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {rounds} rounds in turns; {Environment.ProcessorCount} cores, load {load} at the end; PostgreSQL {version} without fsync; {RuntimeInformation.FrameworkDescription}, Npgsql {typeof(NpgsqlConnection).Assembly.GetName().Version!.ToString(3)}.{(missing.Count == 0 ? "" : $" Not installed here, and left out: {string.Join(", ", missing)}.")}");
    }
}
