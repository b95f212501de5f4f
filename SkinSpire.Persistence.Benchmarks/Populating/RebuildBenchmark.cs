using System.Globalization;
using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Populating.Generating;

namespace SkinSpire.Persistence.Benchmarks.Populating;

/// <summary>The same beside psql that takes away, copies and puts back what the tool does, one after another; and the making of the rows alone.</summary>
/// <remarks><c>SKINSPIRE_BENCHMARK_PATIENTS</c> sets the size; there are three times as many appointments.</remarks>
internal sealed class RebuildBenchmark : IBenchmark
{
    private const string Tool = "populate --scale load";

    private static readonly int Patients = int.Parse(Environment.GetEnvironmentVariable("SKINSPIRE_BENCHMARK_PATIENTS") ?? "100000", CultureInfo.InvariantCulture);

    private static readonly PopulationRequest Request = new(PopulationScale.Load) { Hospitals = Math.Max(1, Patients / 20_000), Patients = Patients, Appointments = 3 * Patients };

    public string Name => "populate-rebuild";

    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Patients:N0} patients and {3 * Patients:N0} appointments: indexes, constraints and triggers away, rows, and all of it back and checked");

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var files = new PopulationFiles(server, Request);
        await files.PrepareAsync(ct);
        var rebuild = await files.RebuildAsync(ct);
        return
        [
            PopulateContender.Of("psql, the same one after another", "populate_rebuild", server, files, (database, token) => files.PsqlAsync(database, rebuild, token)),
            PopulateContender.Of(Tool, "populate_tool", server, files, files.PopulateAsync) with { Goal = new Goal(Wall: 0.70) },
            new Contender("the rows made and thrown away", _ => Task.Run(MakeRows, ct)) { Goal = new Goal(Cpu: 0.02, Of: Tool) },
        ];
    }

    private static void MakeRows()
    {
        var buffer = new CopyBuffer();
        foreach (var rows in new Population(Request).All)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                rows.Write(buffer, row);
                if (buffer.IsFull)
                {
                    buffer.Take();
                }
            }
        }
    }
}
