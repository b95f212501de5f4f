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

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_same_seed_makes_the_same_load_on_any_number_of_connections(int connections)
    {
        await using var database = await Populated.NewAsync(server);

        await database.PopulateAsync(new PopulationRequest(PopulationScale.Load) { Hospitals = 2, Patients = 3000, Appointments = 30_000, Connections = connections });

        var sums = await database.SumsAsync();
        Assert.Equal(await PinnedSums.ReadAsync("load", sums), sums);
    }

    [Fact]
    public async Task A_year_has_visits_in_every_status_and_nobody_is_in_two_places_at_once()
    {
        await using var database = await Populated.NewAsync(server);

        await database.PopulateAsync(new PopulationRequest(PopulationScale.Load) { Hospitals = 1, Patients = 10_000, Appointments = 100_000 });

        Assert.Equal("arrived booked cancelled checked-in entered-in-error fulfilled noshow pending proposed waitlist", await database.LinesAsync("select string_agg(distinct status, ' ' order by status) from clinic.appointments"));
        Assert.Equal("true true true", await database.LinesAsync(
            """
            select concat_ws(' ', (count(*) filter (where rescheduled_from_id is not null) > 100)::text, (count(*) filter (where code = 'FOLLOW') > count(*) filter (where code = 'FIRST'))::text, (count(distinct local_date) > 290)::text)
            from clinic.appointments join clinic.appointment_types using (hospital_id, type_id)
            """));
        Assert.Equal("0 0 0", await database.LinesAsync(
            """
            select concat_ws(' ',
                (select count(*) from (select 1 from clinic.appointments group by hospital_id, staff_id, starts_at having count(*) > 1 and starts_at is not null) as doctors),
                (select count(*) from (select 1 from clinic.appointments group by hospital_id, patient_id, starts_at having count(*) > 1 and starts_at is not null) as patients),
                (select count(*) from clinic.appointments a join clinic.appointments c on c.hospital_id = a.hospital_id and c.appointment_id = a.rescheduled_from_id where c.patient_id <> a.patient_id or c.status <> 'cancelled'))
            """));
        Assert.Equal("0", await database.LinesAsync("select count(*) from clinic.appointments a join clinic.patients p using (hospital_id, patient_id) where a.booked_at < p.created_at"));
    }

    [Fact]
    public async Task A_load_does_not_go_into_hospitals_of_another_seed_day_or_size()
    {
        await using var database = await Populated.NewAsync(server);
        var load = new PopulationRequest(PopulationScale.Load) { Hospitals = 2, Patients = 500, Appointments = 2000 };
        await database.PopulateAsync(load);
        var loaded = await database.SumsAsync();

        PopulationRequest[] others = [load with { Seed = 7 }, load with { Today = load.Today.AddDays(1) }, load with { Patients = 502 }, load with { Appointments = 2002 }];
        foreach (var other in others)
        {
            Assert.Equal("SSP5104", (await Assert.ThrowsAsync<LoadMixedException>(() => database.PopulateAsync(other))).Code);
        }

        Assert.Equal(loaded, await database.SumsAsync());
    }
}
