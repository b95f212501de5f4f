using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Triggers;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Triggers;

/// <summary>Triggers and functions come back as they were shipped, and nothing else moves.</summary>
public sealed class TriggerInstallationTests(PostgresServer server)
{
    // Each way in which one can be wrong; the last two are there and should not be.
    private static readonly string[] Breakages =
    [
        "alter table clinic.users disable trigger hash_password",
        "create or replace function clinic.keep_hospital() returns trigger language plpgsql as $$ begin return new; end $$",
        "grant execute on function clinic.keep_hospital() to public",
        "drop trigger track_logout on clinic.user_sessions",
        "drop trigger guard_birth_date on clinic.patients",
        "drop function clinic.guard_birth_date()",
        "create or replace trigger log_appointment_status before insert on clinic.appointments for each row execute function clinic.log_appointment_status()",
        "drop function clinic.setting(uuid, text)",
        "alter function clinic.actor() owner to skinspire_migrator",
        "alter table clinic.row_history disable trigger prevent_hard_delete",
        "alter table clinic.row_history enable trigger prevent_hard_delete",
        "alter table clinic.row_history_default disable trigger prevent_hard_delete",
    ];

    [Fact]
    public async Task What_is_missing_altered_or_disabled_comes_back_and_the_catalog_is_as_before()
    {
        await using var database = await Verified.NewAsync(server);
        var shipped = await database.FingerprintAsync();
        await BreakAsync(database, Breakages);

        var report = await new TriggerInstaller(database.Target()).InstallAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "function clinic.actor(): altered", "function clinic.guard_birth_date(): missing", "function clinic.keep_hospital(): altered", "function clinic.setting(uuid,text): missing",
                "trigger appointments.log_appointment_status: altered", "trigger patients.guard_birth_date: missing", "trigger row_history_default.prevent_hard_delete: disabled",
                "trigger user_sessions.track_logout: missing", "trigger users.hash_password: disabled",
            ],
            report.Repairs.Select(repair => $"{repair.Subject}: {repair.Problem}").Order(StringComparer.Ordinal));
        Assert.Equal([], report.Remaining);
        Assert.Equal([], shipped.Compare(await database.FingerprintAsync()));
        Assert.Equal([], (await database.VerifyAsync("triggers", "drift", "units", "transaction")).Lines());
        await using var migrator = await database.OpenAsMigratorAsync();
        Assert.StartsWith("triggers install 9 put back: function ", (string?)await migrator.ScalarAsync("select operation || ' ' || reason from clinic.operation_journal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_should_not_be_there_is_named_and_left_with_all_else_that_differs()
    {
        await using var database = await Verified.NewAsync(server);
        await BreakAsync(
            database,
            "create function clinic.rogue() returns trigger language plpgsql as $$ begin return new; end $$",
            "create trigger rogue before update on clinic.settings for each row execute function clinic.rogue()",
            "alter table clinic.patients add column extra text",
            "drop trigger guard_birth_date on clinic.patients");
        var before = await database.FingerprintAsync();

        var report = await new TriggerInstaller(database.Target()).InstallAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(["function clinic.rogue()", "trigger settings.rogue"], report.Remaining.Select(finding => finding.Subject));
        Assert.Equal([("trigger", "patients.guard_birth_date", null)], before.Compare(await database.FingerprintAsync()).Select(difference => (difference.Kind, difference.Identity, difference.Expected)));
    }

    [Fact]
    public async Task A_plan_says_the_same_and_changes_nothing()
    {
        await using var database = await Verified.NewAsync(server);
        await BreakAsync(database, Breakages);
        var before = await database.FingerprintAsync();

        var plan = await new TriggerInstaller(database.Target()).PlanAsync(TestContext.Current.CancellationToken);

        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
        var done = await new TriggerInstaller(database.Target()).InstallAsync(Request, TestContext.Current.CancellationToken);
        Assert.Equal(plan.Repairs, done.Repairs);
    }

    [Fact]
    public async Task It_waits_for_no_migration_and_not_long_for_a_table_and_then_nothing_is_changed()
    {
        await using var database = await Verified.NewAsync(server);
        await BreakAsync(database, Breakages);
        var before = await database.FingerprintAsync();
        await using var other = await database.OpenAsSuperuserAsync();

        await other.ExecuteAsync($"select pg_advisory_lock({MigrationLock.Key})");
        await Assert.ThrowsAsync<MigrationLockedException>(() => new TriggerInstaller(database.Target()).InstallAsync(Request, TestContext.Current.CancellationToken));
        await other.ExecuteAsync("select pg_advisory_unlock_all()");

        await other.ExecuteAsync("begin; lock table clinic.users in access exclusive mode");
        await Assert.ThrowsAsync<LockTimeoutException>(() => new TriggerInstaller(database.Target(), TimeSpan.FromMilliseconds(100)).InstallAsync(Request, TestContext.Current.CancellationToken));
        await other.ExecuteAsync("rollback");

        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
    }

    [Fact]
    public async Task The_list_shows_each_trigger_once_with_its_state()
    {
        await using var database = await Verified.NewAsync(server);
        await BreakAsync(database, [.. Breakages, "create trigger rogue before update on clinic.settings for each row execute function clinic.keep_hospital()"]);

        var triggers = await TriggerList.ReadAsync(database.Target(), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("patients", "guard_birth_date", TriggerState.Missing, true), ("settings", "rogue", TriggerState.NotDeclared, false),
                ("user_sessions", "track_logout", TriggerState.Missing, true), ("users", "hash_password", TriggerState.Disabled, true),
            ],
            triggers.Where(trigger => trigger.State != TriggerState.Enabled).Select(trigger => (trigger.Table, trigger.Name, trigger.State, trigger.Critical)));
        Assert.Equal(triggers.Count, triggers.DistinctBy(trigger => (trigger.Table, trigger.Name)).Count());
        Assert.Contains(new ListedTrigger("user_sessions", "manage_session_limits", "after insert", "new.is_active", Critical: true, TriggerState.Enabled), triggers);
    }

    private static ChangeRequest Request { get; } = new(TriggerInstaller.Verb);

    private static async Task BreakAsync(TestDatabase database, params string[] statements)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        foreach (var statement in statements)
        {
            await superuser.ExecuteAsync(statement);
        }
    }
}
