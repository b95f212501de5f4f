using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Deferring;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Repairing;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Deferring;

/// <summary>Indexes, constraints and triggers are taken away for a load and put back exactly, whatever happens in between.</summary>
public sealed class DeferralTests(PostgresServer server) : IAsyncLifetime
{
    // What the clinic has none of, so that each kind is met: comments, a unique constraint that a key leans on, a key that was never checked, an expression, partitions, an index that is more than its definition.
    private const string Rarities =
        """
        comment on constraint fk_staff_branch_id on clinic.staff is 'a key''s comment';
        comment on constraint ex_appointments_staff_no_overlap on clinic.appointments is 'a constraint''s comment';
        comment on index clinic.ix_patients_phone is 'an index''s comment';
        create table clinic.rooms (room_id int primary key, "Label" text, constraint "uq Rooms" unique ("Label"));
        comment on index clinic."uq Rooms" is 'the index of a constraint';
        create table clinic.beds (bed_id int primary key, room text unique nulls not distinct deferrable initially deferred, constraint fk_beds_room foreign key (room) references clinic.rooms ("Label"));
        alter table clinic.beds add constraint fk_beds_unchecked foreign key (bed_id) references clinic.rooms (room_id) not valid;
        create index ix_rooms_lower on clinic.rooms (lower("Label") text_pattern_ops) where room_id > 0;
        create index ix_rooms_statistics on clinic.rooms ((room_id + 1));
        alter index clinic.ix_rooms_statistics alter column 1 set statistics 500;
        create table clinic.visits (day date not null, room text, visit_id int, constraint uq_visits unique (day, visit_id)) partition by range (day);
        create table clinic.visits_2026 partition of clinic.visits for values from ('2026-01-01') to ('2027-01-01');
        create table clinic.visits_other partition of clinic.visits default;
        create index ix_visits_room on clinic.visits (room);
        alter index clinic.visits_2026_room_idx rename to a_name_of_its_own;
        alter table clinic.visits add constraint fk_visits_room foreign key (room) references clinic.rooms ("Label");
        alter table clinic.staff disable trigger row_history;
        alter table clinic.branches enable always trigger keep_hospital;
        """;

    private const string Everything =
        """
        select string_agg(line, E'\n' order by line collate "C") from (
            select 'index ' || indexrelid::regclass || ' ' || pg_get_indexdef(indexrelid) || ' ' || indisvalid || coalesce(' in ' || pg_partition_root(indexrelid)::text, '') as line from pg_index where indrelid in (select oid from pg_class where relnamespace = 'clinic'::regnamespace)
            union all select 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated || ' ' || coninhcount || ' ' || conislocal from pg_constraint where connamespace = 'clinic'::regnamespace and contype <> 'n'
            union all select 'trigger ' || tgrelid::regclass || '.' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
            union all select 'comment ' || coalesce(c.conrelid::regclass || '.' || c.conname, d.objoid::regclass::text) || ' ' || d.description from pg_description d left join pg_constraint c on c.oid = d.objoid where d.classoid in ('pg_class'::regclass, 'pg_constraint'::regclass) and d.objsubid = 0
        ) as lines
        """;

    private TestDatabase? database;
    private Session? migrator;

    private TestDatabase Database => database!;

    private Session Migrator => migrator!;

    private TargetDatabase Target => TargetDatabase.Find("test", Database.MigratorConnectionString);

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync();
        migrator = await database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync(Rarities);
    }

    public async ValueTask DisposeAsync()
    {
        await Migrator.DisposeAsync();
        await Database.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Everything_comes_back_as_it_was(int connections)
    {
        var (catalog, before) = (await Database.FingerprintAsync(), await EverythingAsync());

        var deferral = await ReadAsync();
        await deferral.TakeAwayAsync(Migrator.Connection, TestContext.Current.CancellationToken);

        Assert.Equal("ix_rooms_statistics", await SecondaryAsync());
        Assert.Equal((0L, 0L), await KeysAndTriggersAsync());
        await deferral.PutBackAsync(Database.MigratorConnectionString, connections, ct: TestContext.Current.CancellationToken);
        Assert.Equal(before, await EverythingAsync());
        Assert.Equal([], catalog.Compare(await Database.FingerprintAsync()));
    }

    [Fact]
    public async Task Of_some_tables_the_rest_stays()
    {
        var before = await SecondaryAsync();

        var deferral = await ReadAsync("patients");
        await deferral.TakeAwayAsync(Migrator.Connection, TestContext.Current.CancellationToken);

        Assert.Equal(string.Join(' ', before.Split(' ').Where(name => !name.StartsWith("ix_patients_", StringComparison.Ordinal))), await SecondaryAsync());
        await deferral.PutBackAsync(Database.MigratorConnectionString, ct: TestContext.Current.CancellationToken);
        Assert.Equal(before, await SecondaryAsync());
    }

    [Fact]
    public async Task A_load_that_was_ended_is_put_back_by_a_repair_which_says_so_first()
    {
        var (catalog, before) = (await Database.FingerprintAsync(), await EverythingAsync());
        var deferral = await ReadAsync();
        await DeferralJournal.TakeAwayAsync(Migrator.Connection, deferral, TestContext.Current.CancellationToken);
        await Migrator.ExecuteAsync("insert into clinic.rooms values (1, 'twice'), (2, 'twice')");

        // Ended once more, in the middle of putting back.
        var failed = await Assert.ThrowsAsync<RestorationFailedException>(() => RepairAsync());
        Assert.Equal("The constraint clinic.rooms.uq Rooms, taken away for a load, could not be put back: SQLSTATE 23505, could not create unique index \"uq Rooms\".", failed.Message);
        await Migrator.ExecuteAsync("delete from clinic.rooms where room_id = 2");
        var plan = await new DatabaseRepair(Target).PlanAsync(TestContext.Current.CancellationToken);

        Assert.InRange(plan.Steps.Count, 1, deferral.Steps.Count - 1);
        Assert.Contains(new RepairStep("constraint clinic.rooms.uq Rooms", "was taken away for a load that did not end", Constraint(plan)), plan.Steps);
        Assert.Equal(plan.Steps, (await RepairAsync()).Repaired);
        Assert.Equal([], (await RepairAsync()).Repaired);
        Assert.Equal(before, await EverythingAsync());
        Assert.Equal([], catalog.Compare(await Database.FingerprintAsync()));
    }

    [Fact]
    public async Task Nobody_puts_back_what_a_load_that_runs_has_taken_away()
    {
        await DeferralJournal.TakeAwayAsync(Migrator.Connection, await ReadAsync("patients"), TestContext.Current.CancellationToken);
        await Migrator.ExecuteAsync($"select pg_advisory_lock({MigrationLock.Key})");

        await Assert.ThrowsAsync<MigrationLockedException>(() => RepairAsync());
    }

    private static string Constraint(RepairPlan plan) => plan.Steps.Single(step => step.Subject.EndsWith("uq Rooms", StringComparison.Ordinal)).Sql;

    private Task<Deferral> ReadAsync(params string[] tables) => Deferral.ReadAsync(Migrator.Connection, tables.Length == 0 ? null : tables, triggers: true, TestContext.Current.CancellationToken);

    private Task<RepairReport> RepairAsync() => new DatabaseRepair(Target).RunAsync(new ChangeRequest("repair"), ct: TestContext.Current.CancellationToken);

    private async Task<string> EverythingAsync() => (string)(await Migrator.ScalarAsync(Everything))!;

    private async Task<string> SecondaryAsync() => (string)(await Migrator.ScalarAsync(
        "select string_agg(c.relname, ' ' order by c.relname collate \"C\") from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'clinic'::regnamespace and not i.indisprimary"))!;

    private async Task<(long, long)> KeysAndTriggersAsync() => (
        (long)(await Migrator.ScalarAsync("select count(*) from pg_constraint where connamespace = 'clinic'::regnamespace and contype = 'f'"))!,
        (long)(await Migrator.ScalarAsync("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'D'"))!);
}
