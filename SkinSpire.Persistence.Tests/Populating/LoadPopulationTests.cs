using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Populating;

/// <summary>Many rows into a live database without its indexes, constraints and triggers, and the database is whole again.</summary>
[Collection(nameof(Alone))]
public sealed class LoadPopulationTests(PostgresServer server)
{
    private static readonly PopulationRequest Load = new(PopulationScale.Load) { Hospitals = 3, Patients = 50_000, Appointments = 150_000 };

    [Fact]
    public async Task A_load_leaves_the_catalog_as_it_was_and_memory_flat_and_run_again_it_inserts_nothing()
    {
        await using var database = await Populated.NewAsync(server);
        var before = await database.FingerprintAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);

        var report = await database.PopulateAsync(Load);

        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Figures.Write(FormattableString.Invariant($"populate load: {report.Inserted} rows, {allocated / 1024} KB allocated, {report.Deferred} indexes, constraints and triggers taken away and put back"));
        Assert.InRange(allocated, 0, 64 * 1024 * 1024);
        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
        Assert.Equal((report.Plan.Missing, 0L), (report.Inserted, (await database.PopulateAsync(Load)).Inserted));
        Assert.Equal("3 50000 150000 150000", await database.LinesAsync(
            "select (select count(*) from clinic.hospitals) || ' ' || (select count(*) from clinic.patients) || ' ' || (select count(*) from clinic.appointments) || ' ' || (select count(*) from clinic.appointment_status_history)"));
        Assert.Equal("", await database.LinesAsync("select to_regclass('clinic.deferred_steps')::text where to_regclass('clinic.deferred_steps') is not null"));
    }
}
