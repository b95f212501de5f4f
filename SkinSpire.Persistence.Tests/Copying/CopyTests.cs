using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Copying;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Copying;

public sealed class CopyTests(PostgresServer server)
{
    private static readonly string[] Own = ["environment_stamp", "migration_journal", "migrations_history", "operation_journal"];
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CopyRoute.Clone)]
    [InlineData(CopyRoute.Stream)]
    public async Task A_copy_has_the_same_schema_and_rows_and_the_targets_stamp_and_the_former_database_comes_back(CopyRoute route)
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);
        await MarkAsync(target, "former");
        await using var session = route == CopyRoute.Stream ? await source.OpenAsApplicationAsync() : null;

        var report = await Copy(source, target).RunAsync(new CopyRequest(), _ => { }, ct: Ct);

        Assert.Equal((route, false), (report.Route, report.IsMasked));
        Assert.Equal(await RowsAsync(source), await RowsAsync(target));
        Assert.Equal([], (await source.FingerprintAsync()).Compare(await target.FingerprintAsync()));
        Assert.Equal(("dev", 0L), (await ScalarAsync(target, "select environment from clinic.environment_stamp"), await ScalarAsync(target, "select count(*) from clinic.operation_journal where operation = 'former'")));
        Assert.Equal("test", await ScalarAsync(source, "select environment from clinic.environment_stamp"));

        await RestoreUndo.RunAsync(Dev(target), _ => { }, Ct);

        Assert.Equal(1L, await ScalarAsync(target, "select count(*) from clinic.operation_journal where operation = 'former'"));
        await ForgetAsync(server, target);
    }

    [Fact]
    public async Task The_plan_counts_what_is_lost_and_changes_nothing()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);
        await MarkAsync(target, "former");
        var before = await Transfer.LookAsync(target.MigratorConnectionString, ct: Ct);

        var plan = await Copy(source, target).PlanAsync(new CopyRequest { Masking = MaskingSecret.Random() }, Ct);

        Assert.Equal((CopyRoute.Stream, before.Sum(table => table.Rows)), (plan.Route, plan.RowsLost));
        Assert.Contains(plan.Masked, column => column is { Table: "patients", Column: "phone", Treatment: "phone" });
        Assert.DoesNotContain(plan.Tables, table => Own.Contains(table.Table));
        Assert.Equal(before, await Transfer.LookAsync(target.MigratorConnectionString, ct: Ct));
        Assert.Equal("", await BesideAsync(target));
    }

    [Fact]
    public async Task Only_the_schema_or_only_some_tables_are_copied()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);

        await Copy(source, target).RunAsync(new CopyRequest { SchemaOnly = true }, _ => { }, ct: Ct);
        var schema = (await ScalarAsync(target, "select count(*) from clinic.patients"), await ScalarAsync(target, "select count(*) > 0 from clinic.modules"));
        var refused = await Assert.ThrowsAsync<TablesMissingException>(() => Copy(source, target).PlanAsync(new CopyRequest { Tables = ["appointment_types", "patients"] }, Ct));
        var report = await Copy(source, target).RunAsync(new CopyRequest { Tables = ["appointment_types", "hospital_directory", "hospitals"] }, _ => { }, ct: Ct);

        Assert.Equal((0L, true), schema);
        Assert.EndsWith("--tables appointment_types,patients,branches,hospital_directory,hospitals", refused.Remedy, StringComparison.Ordinal);
        Assert.Equal(["appointment_types", "hospital_directory", "hospitals"], report.Tables.Select(table => table.Table));
        Assert.Equal((2L, 0L), (await ScalarAsync(target, "select count(*) from clinic.hospitals"), await ScalarAsync(target, "select count(*) from clinic.patients")));
        await ForgetAsync(server, target);
    }

    [Fact]
    public async Task What_must_not_be_copied_is_refused_and_the_target_is_as_it_was()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await using var empty = await server.NewDatabaseAsync(migrated: false);
        await EveryTable.FillAsync(source);
        var before = await Transfer.LookAsync(target.MigratorConnectionString, ct: Ct);
        await using var superuser = await source.OpenAsSuperuserAsync();

        Assert.Equal("SSP5202", await RefusalAsync(target, target, new CopyRequest()));
        Assert.Equal("SSP5203", await RefusalAsync(empty, target, new CopyRequest()));
        Assert.Equal("SSP4012", await RefusalAsync(source, target, new CopyRequest { Tables = ["patient"] }));

        await superuser.ExecuteAsync("alter table clinic.patients add column nickname text");
        Assert.Equal("SSP5204", await RefusalAsync(source, target, new CopyRequest()));
        Assert.Equal("SSP5301", await RefusalAsync(source, target, new CopyRequest { Masking = MaskingSecret.Random() }));

        await superuser.ExecuteAsync("insert into clinic.migrations_history values ('29991231235959_Newer', '10.0.0')");
        Assert.Equal("SSP4208", await RefusalAsync(source, target, new CopyRequest()));

        await superuser.ExecuteAsync("update clinic.environment_stamp set environment = 'prod'");
        Assert.Equal("SSP4201", await RefusalAsync(source, target, new CopyRequest()));
        Assert.Equal(before, await Transfer.LookAsync(target.MigratorConnectionString, ct: Ct));
        Assert.Equal("", await BesideAsync(target));
    }

    [Fact]
    public async Task A_masked_copy_keeps_every_rule_and_holds_no_value_of_the_source()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await FillAsync(source);

        var report = await Copy(source, target).RunAsync(new CopyRequest { Masking = MaskingSecret.Of("a secret of these tests") }, _ => { }, ct: Ct);

        Assert.Equal((true, CopyRoute.Stream), (report.IsMasked, report.Route));
        Assert.Equal((await RowsAsync(source)).Select(table => (table.Table, table.Rows)), (await RowsAsync(target)).Select(table => (table.Table, table.Rows)));
        Assert.Equal([], (await source.FingerprintAsync()).Compare(await target.FingerprintAsync()));
        Assert.Equal(0L, await ScalarAsync(target, "select count(*) from clinic.users where password_hash is not null"));
        Assert.Equal(1L, await ScalarAsync(target, "select count(distinct phone) from (select phone from clinic.users union all select phone from clinic.patients) p where phone is not null"));
        foreach (var table in report.Tables)
        {
            Assert.Equal(0L, await ScalarAsync(target, $"select count(*) from clinic.{table.Table} t where to_jsonb(t)::text ~ 'Lakshmi|Narayanan|9845012345|4th Cross|two dogs|[^~]PAT0001'"));
        }

        Assert.Equal(await ScalarAsync(source, Intervals), await ScalarAsync(target, Intervals));
        Assert.NotEqual(await ScalarAsync(source, "select min(starts_at) from clinic.appointments"), await ScalarAsync(target, "select min(starts_at) from clinic.appointments"));
        await ForgetAsync(server, target);
    }

    /// <summary>Every table, and in both hospitals people with everything that is masked, in their histories too.</summary>
    internal static async Task FillAsync(TestDatabase database)
    {
        var clinics = await EveryTable.FillAsync(database);
        await using var app = await database.OpenAsApplicationAsync();
        foreach (var clinic in new[] { clinics.A, clinics.B })
        {
            await app.InHospitalAsync(
                clinic.Hospital, "lakshmi.n",
                """
                update clinic.patients set phone = '+919845012345', first_name = 'Lakshmi', last_name = 'Narayanan', email = 'lakshmi@example.in', date_of_birth = date '1988-07-14', blood_group = 'B+',
                    address = '{"line1": "4th Cross", "city": "Hubli", "dogs": "two dogs"}', emergency_contact = '{"name": "Rahul Narayanan", "phone": "98450 12345"}'
                where merged_into_patient_id is null
                """);
            await app.InHospitalAsync(clinic.Hospital, "lakshmi.n", "update clinic.users set phone = '+919845012345', password_hash = '$2a$12$' || repeat('a', 53)");
            await app.InHospitalAsync(clinic.Hospital, "lakshmi.n", "update clinic.appointments set reason = 'Itching since the wedding', notes = 'Lakshmi brought two dogs'");
        }
    }

    private const string Intervals = "select string_agg(d::text, ',' order by d) from (select starts_at - created_at as d from clinic.appointments) i";

    internal static DatabaseCopy Copy(TestDatabase source, TestDatabase target) => new(TargetDatabase.Find("test", source.MigratorConnectionString), Dev(target));

    internal static TargetDatabase Dev(TestDatabase database) => TargetDatabase.Find("dev", database.MigratorConnectionString);

    internal static async Task<IReadOnlyList<TableFingerprint>> RowsAsync(TestDatabase database) =>
        [.. (await Transfer.LookAsync(database.MigratorConnectionString, ct: Ct)).Where(table => !Own.Contains(table.Table))];

    internal static async Task<object?> ScalarAsync(TestDatabase database, string sql)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return await superuser.ScalarAsync(sql);
    }

    internal static async Task<string> BesideAsync(TestDatabase database) =>
        (string)(await ScalarAsync(database, "select coalesce(string_agg(datname, ','), '') from pg_database where datname ^@ (current_database() || '_')"))!;

    // The undo is a database of the shared server.
    internal static async Task ForgetAsync(PostgresServer server, TestDatabase database) => await server.ExecuteAsync(string.Join(';', (await BesideAsync(database)).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => $"drop database {name} with (force)").DefaultIfEmpty("select 1")));

    private static async Task MarkAsync(TestDatabase database, string operation)
    {
        await using var migrator = await database.OpenAsMigratorAsync();
        await migrator.ExecuteAsync("insert into clinic.operation_journal (operation, reason, recorded_by, product_version) values ($1, 'a mark', 'test', '1')", operation);
    }

    private static async Task<string> RefusalAsync(TestDatabase source, TestDatabase target, CopyRequest request) =>
        (await Assert.ThrowsAnyAsync<PersistenceException>(() => Copy(source, target).RunAsync(request, _ => { }, ct: Ct))).Code;
}
