using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Management.Populating;

namespace SkinSpire.Persistence.Benchmarks.Populating;

/// <summary>A load test's rows into the live schema, beside psql that copies the same rows into it.</summary>
internal sealed class PopulateBenchmark : IBenchmark
{
    private static readonly PopulationRequest Request = new(PopulationScale.Load) { Hospitals = 4, Patients = 20_000, Appointments = 60_000 };

    public string Name => "populate";

    public string Title => "20,000 patients and 60,000 appointments, with accounts, sessions and histories, into the live schema";

    public async Task<IReadOnlyList<Contender>> PrepareAsync(BenchmarkServer server, CancellationToken ct)
    {
        var files = new PopulationFiles(server, Request);
        await files.PrepareAsync(ct);
        var (live, withoutTriggers) = (await files.LiveAsync(ct), await files.WithoutTriggersAsync(ct));
        return
        [
            PopulateContender.Of("psql \\copy", "populate_psql", server, files, (database, token) => files.PsqlAsync(database, live, token)),
            PopulateContender.Of("psql \\copy, triggers disabled", "populate_quiet", server, files, (database, token) => files.PsqlAsync(database, withoutTriggers, token)),
            PopulateContender.Of("populate --scale load", "populate_tool", server, files, files.PopulateAsync) with { Goal = new Goal(Wall: 0.20, Cpu: 0.25) },
        ];
    }
}
