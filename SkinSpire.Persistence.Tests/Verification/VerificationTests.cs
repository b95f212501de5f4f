using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Scratch;
using SkinSpire.Persistence.Management.Shadowing;
using SkinSpire.Persistence.Management.Verification;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Verification;

/// <summary>Each thing that can be wrong with a database, broken for real and found as what it is.</summary>
public sealed class VerificationTests(PostgresServer server)
{
    // What is broken, and the lines that say so. All at once in one database: each is found, and nothing else is.
    private static readonly (string Sql, string Lines)[] Breakages =
    [
        ("alter table clinic.users disable trigger hash_password",
            "triggers: trigger users.hash_password: CREATE TRIGGER hash_password BEFORE INSERT OR UPDATE ON clinic.users FOR EACH ROW WHEN ((new.new_password IS NOT NULL)) EXECUTE FUNCTION clinic.hash_password() → CREATE TRIGGER hash_password BEFORE INSERT OR UPDATE ON clinic.users FOR EACH ROW WHEN ((new.new_password IS NOT NULL)) EXECUTE FUNCTION clinic.hash_password() (enabled: D)"),
        ("create or replace function clinic.keep_hospital() returns trigger language plpgsql as $$ begin return new; end $$",
            "triggers: function clinic.keep_hospital(): CREATE OR REPLACE FUNCTION clinic.keep_hospital() → CREATE OR REPLACE FUNCTION clinic.keep_hospital()"),
        ("drop trigger guard_birth_date on clinic.patients",
            "triggers: trigger patients.guard_birth_date: CREATE TRIGGER guard_birth_date BEFORE INSERT OR UPDATE OF date_of_birth ON clinic.patients FOR EACH ROW EXECUTE FUNCTION clinic.guard_birth_date() → nothing"),
        ("create or replace trigger manage_session_limits after insert on clinic.user_sessions for each row execute function clinic.manage_session_limits()",
            "triggers: trigger user_sessions.manage_session_limits: CREATE TRIGGER manage_session_limits AFTER INSERT ON clinic.user_sessions FOR EACH ROW WHEN (new.is_active) EXECUTE FUNCTION clinic.manage_session_limits() → CREATE TRIGGER manage_session_limits AFTER INSERT ON clinic.user_sessions FOR EACH ROW EXECUTE FUNCTION clinic.manage_session_limits()"),
        ("create trigger rogue before update on clinic.settings for each row execute function clinic.keep_hospital()",
            "triggers: trigger settings.rogue: nothing → CREATE TRIGGER rogue BEFORE UPDATE ON clinic.settings FOR EACH ROW EXECUTE FUNCTION clinic.keep_hospital()"),
        ("alter table clinic.row_history_default disable trigger prevent_hard_delete",
            "triggers: trigger row_history_default.prevent_hard_delete: enabled as on clinic.row_history → enabled: D"),
        ("alter table clinic.staff no force row level security", "tenancy: table staff: row security forced → row security not forced"),
        ("alter table clinic.roles disable row level security", "tenancy: table roles: row security forced → row security off"),
        ("drop policy tenant_isolation on clinic.login_history", "tenancy: policy login_history.tenant_isolation: only rows of the bound hospital → nothing"),
        ("alter policy tenant_isolation on clinic.user_roles using (true)",
            "tenancy: policy user_roles.tenant_isolation: only rows of the bound hospital → for * using (true) with check ((hospital_id = clinic.current_hospital()))"),
        ("create policy rogue on clinic.appointments for select using (true)", "tenancy: policy appointments.rogue: only rows of the bound hospital → for r using (true) with check ()"),
        ("update pg_index set indisvalid = false where indexrelid = 'clinic.ix_patients_phone'::regclass", "validity: index patients.clinic.ix_patients_phone: valid → INVALID"),
        ("alter table clinic.branches add constraint ck_rogue check (code <> '') not valid", "validity: constraint branches.ck_rogue: validated → NOT VALID"),
        ("alter table clinic.patients add column extra text", "drift: column patients.extra: nothing → text"),
        ("alter table clinic.patients alter column email type varchar(300)", "drift: column patients.email: character varying(254) → character varying(300)"),
        ("alter table clinic.appointments alter column allow_overlap set default true", "drift: column appointments.allow_overlap: boolean not null default false → boolean not null default true"),
        ("alter table clinic.appointments drop constraint ex_appointments_staff_no_overlap",
            "drift: constraint appointments.ex_appointments_staff_no_overlap: EXCLUDE USING gist (hospital_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at, '[)'::text) WITH &&) WHERE ((((status)::text = ANY ((ARRAY['pending'::character varying, 'booked'::character varying, 'arrived'::character varying, 'checked-in'::character varying])::text[])) AND (NOT allow_overlap) AND (NOT is_deleted))) → nothing"),
        ("alter table clinic.patients drop constraint ck_patients_phone", "drift: constraint patients.ck_patients_phone: CHECK (((phone)::text ~ '^\\+[1-9][0-9]{6,14}$'::text)) → nothing"),
        ("create index ix_rogue on clinic.staff (full_name)", "drift: index staff.clinic.ix_rogue: nothing → CREATE INDEX ix_rogue ON clinic.staff USING btree (full_name)"),
        ("create table clinic.rogue (x int)", "drift: table rogue: nothing → kind r, persistence p, owner (migrator), row security f, forced f"),
        ("grant truncate on clinic.branches to skinspire_readonly", "drift: grant table branches to skinspire_readonly: select → select, truncate"),
        ("alter table clinic.modules owner to skinspire_migrator",
            """
            drift: grant table modules to (migrator): nothing → delete, insert, references, select, trigger, truncate, update
            drift: grant table modules to skinspire_owner: delete, insert, references, select, trigger, truncate, update → nothing
            drift: table modules: kind r, persistence p, owner skinspire_owner, row security f, forced f → kind r, persistence p, owner (migrator), row security f, forced f
            """),
        ("delete from clinic.modules where module_code = 'inventory.stock'", "units: unit Reference/clinic_catalogue@1: as shipped → module inventory.stock is missing"),
    ];

    [Fact]
    public async Task A_database_as_the_migrations_left_it_passes_every_check()
    {
        await using var database = await Verified.NewAsync(server);
        await server.ExecuteAsync($"alter database {database.Name} set search_path = clinic, public");

        var report = await database.VerifyAsync();

        Assert.Equal([], report.Lines());
        Assert.Equal(DatabaseVerifier.Checks.Except(["masking"]), report.Checks.Select(check => check.Check));
        Assert.True(report.Passed);
    }

    [Fact]
    public async Task Each_broken_object_is_found_once_and_as_what_it_is()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        foreach (var (sql, _) in Breakages)
        {
            await superuser.ExecuteAsync(sql);
        }

        var report = await database.VerifyAsync("triggers", "tenancy", "validity", "drift", "units");

        Assert.Equal(Breakages.SelectMany(broken => broken.Lines.Split('\n')).Order(StringComparer.Ordinal), report.Lines().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_leaves_the_database_and_the_server_as_they_were()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        var left = $"{database.Name}_shadow_0badc0de";
        await superuser.ExecuteAsync($"create database {left} owner skinspire_migrator");
        var (catalog, rows) = (await database.FingerprintAsync(), await RowsAsync(superuser));

        Assert.True((await database.VerifyAsync()).Passed);

        Assert.Equal([], catalog.Compare(await database.FingerprintAsync()));
        Assert.Equal(rows, await RowsAsync(superuser));
        Assert.Null(await superuser.ScalarAsync($"select datname::text from pg_database where datname = '{left}'"));
    }

    [Fact]
    public async Task A_scratch_database_in_use_is_left_alone_and_goes_with_its_run()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var superuser = await database.OpenAsSuperuserAsync();
        string name;
        await using (var first = await ScratchDatabase.CreateAsync(database.MigratorConnectionString, "shadow", TestContext.Current.CancellationToken))
        {
            await using var second = await ScratchDatabase.CreateAsync(database.MigratorConnectionString, "shadow", TestContext.Current.CancellationToken);
            name = new Npgsql.NpgsqlConnectionStringBuilder(first.ConnectionString).Database!;
            Assert.Equal(1L, await superuser.ScalarAsync("select count(*) from pg_database where datname = $1", name));
        }

        Assert.Equal(0L, await superuser.ScalarAsync("select count(*) from pg_database where datname = $1", name));
    }

    [Fact]
    public async Task A_role_that_may_not_create_a_database_has_its_checks_skipped_and_does_not_pass()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        var role = $"r_{Guid.NewGuid():N}";
        await superuser.ExecuteAsync($"create role {role} login bypassrls password 'x' in role skinspire_owner, pg_read_all_data; grant connect on database {database.Name} to {role}");
        try
        {
            var target = Management.Targets.TargetDatabase.Find("test", new Npgsql.NpgsqlConnectionStringBuilder(database.SuperuserConnectionString) { Username = role, Password = "x" }.ConnectionString);
            var report = await new DatabaseVerifier(target).VerifyAsync(["tenancy", "drift"], ct: TestContext.Current.CancellationToken);

            Assert.Equal([$"drift: skipped, A scratch database is needed beside {target.Configuration.Target}, and the role may not create one."], report.Lines());
            Assert.False(report.Passed);
        }
        finally
        {
            await superuser.ExecuteAsync($"drop owned by {role}; drop role {role}");
        }
    }

    [Fact]
    public async Task An_encoding_a_time_zone_a_stamp_and_a_read_only_database_are_found()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await server.ExecuteAsync($"drop database {database.Name}; create database {database.Name} owner skinspire_migrator encoding 'LATIN1' template template0");
        await server.ExecuteAsync($"comment on database {database.Name} is 'SkinSpire clinic database, environment prod'; alter database {database.Name} set timezone = 'Asia/Kolkata'; alter database {database.Name} set default_transaction_read_only = on");

        Assert.Equal(
            [
                $"connection: database {database.Name}: takes writes → read only",
                "encoding: encoding of the database: UTF8 → LATIN1",
                "time-zone: time zone of the database: UTC → Asia/Kolkata",
                $"stamp: stamp of {database.Name}: test → prod",
            ],
            (await database.VerifyAsync("connection", "encoding", "time-zone", "stamp")).Lines());
    }

    [Fact]
    public async Task A_collation_that_changed_below_the_indexes_is_found()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await server.ExecuteAsync($"update pg_database set datcollversion = '1.0' where datname = '{database.Name}'");

        Assert.Equal(["encoding: collation of the database: version none → version 1.0"], (await database.VerifyAsync("encoding")).Lines());
    }

    [Fact]
    public async Task A_migration_that_is_missing_and_one_that_nobody_knows_are_found_and_what_they_make_is_not_guessed()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("update clinic.migrations_history set migration_id = '20991231235959_FromTheFuture' where migration_id like '%OperationJournal'");

        Assert.Equal(
            [
                "migrations: migration 20261124195708_OperationJournal: applied → pending",
                "migrations: migration 20991231235959_FromTheFuture: part of this build → applied, and unknown to this build",
                "drift: skipped, It cannot be checked: the applied migrations are not the first ones of this build, so nothing says what they make.",
            ],
            (await database.VerifyAsync("migrations", "drift")).Lines());
    }

    [Fact]
    public async Task A_database_that_lags_behind_is_compared_with_what_its_own_migrations_make()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await new DatabaseMigrator(database.MigratorConnectionString).RunAsync("ReferenceData", ct: TestContext.Current.CancellationToken);

        Assert.Equal(
            KnownMigrations.Ids.SkipWhile(id => !id.EndsWith("_ReferenceData", StringComparison.Ordinal)).Skip(1).Select(id => $"migrations: migration {id}: applied → pending"),
            (await database.VerifyAsync("migrations", "triggers", "drift", "units", "transaction")).Lines());
    }

    [Fact]
    public async Task A_table_that_somebody_changes_is_not_waited_for_long_and_its_checks_do_not_pass()
    {
        await using var database = await Verified.NewAsync(server);
        await using var other = await database.OpenAsSuperuserAsync();
        await other.ExecuteAsync("begin; lock table clinic.users in access exclusive mode");

        var report = await new DatabaseVerifier(database.Target(), TimeSpan.FromMilliseconds(100)).VerifyAsync(["drift"], ct: TestContext.Current.CancellationToken);

        Assert.Equal([$"drift: skipped, A statement on {database.Target().Configuration.Target} had to wait for too long: canceling statement due to lock timeout."], report.Lines());
    }

    [Fact]
    public async Task The_model_says_what_a_trigger_is_whatever_a_migration_made_of_it()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);
        await using var context = new OtherTriggerContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);

        var shadow = await ShadowBuilder.BuildAsync(database.MigratorConnectionString, new MigrationStatus(KnownMigrations.Ids, [], []), context, TestContext.Current.CancellationToken);

        Assert.Contains(
            new CatalogObject("trigger", "patients.guard_birth_date", "CREATE TRIGGER guard_birth_date AFTER DELETE ON clinic.patients FOR EACH ROW WHEN (old.is_deleted) EXECUTE FUNCTION clinic.guard_birth_date()"),
            shadow.Catalog.Objects);
    }

    [Fact]
    public async Task An_empty_database_is_not_taken_for_a_good_one()
    {
        await using var database = await server.NewDatabaseAsync(migrated: false);

        Assert.Equal(
            DatabaseVerifier.Checks.Except(["masking"]).Skip(5).Select(check => $"{check}: skipped, no migration is applied"),
            (await database.VerifyAsync()).Lines().Where(line => line.Contains("skipped", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_round_trip_sees_what_the_catalog_does_not_tell()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("alter table clinic.patients disable trigger update_timestamp; alter table clinic.branches disable row level security");

        Assert.Equal(
            ["transaction: the row, changed: created by verify and updated by verify, now, version 2 → created by verify and updated by verify, now, version 1", "transaction: rows of another hospital: 0 → 1"],
            (await database.VerifyAsync("transaction")).Lines());
    }

    // Every table with the number of its rows.
    private static async Task<string?> RowsAsync(Session session) => (string?)await session.ScalarAsync(
        "select string_agg(relname || ' ' || (xpath('//n/text()', query_to_xml(format('select count(*) as n from clinic.%I', relname), true, true, '')))[1]::text, ', ' order by relname) from pg_class where relnamespace = 'clinic'::regnamespace and relkind in ('r', 'p')");
}
