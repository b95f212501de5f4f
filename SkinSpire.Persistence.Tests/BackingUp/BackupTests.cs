using SkinSpire.Persistence.Management.BackingUp;
using SkinSpire.Persistence.Management.Restoring;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>What is backed up comes back byte for byte, and the database of before comes back too.</summary>
public sealed class BackupTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private TestDatabase? database;

    private TestDatabase Database => database!;

    private TargetDatabase Target => BackupFolder.Target(Database);

    public async ValueTask InitializeAsync()
    {
        database = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(Database);
    }

    public async ValueTask DisposeAsync()
    {
        await using (var superuser = await Database.OpenAsSuperuserAsync())
        {
            foreach (var kept in (await BesideAsync(superuser)).Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                await server.ExecuteAsync($"drop database {kept} with (force)");
            }
        }

        await Database.DisposeAsync();
    }

    [Theory]
    [InlineData(BackupEngine.Native, null)]
    [InlineData(BackupEngine.Native, BackupFolder.Key)]
    [InlineData(BackupEngine.PgDump, null)]
    public async Task A_restore_brings_back_every_row_and_an_undo_brings_back_what_it_replaced(BackupEngine engine, string? key)
    {
        using var folder = new BackupFolder(key);
        var (rows, catalog) = (await RowsAsync(), await Database.FingerprintAsync());
        var backup = await folder.TakeAsync(Database, new BackupSettings { Engine = engine });
        await using (var migrator = await Database.OpenAsMigratorAsync())
        {
            await migrator.ExecuteAsync("insert into clinic.modules (module_code, module_name, sequence) values ('LATER', 'Later', 99)");
        }

        var later = await RowsAsync();
        await using var application = await Database.OpenAsApplicationAsync();
        var restore = new DatabaseRestore(Target, folder.Place);
        var plan = await restore.PlanAsync(new RestoreRequest(backup.Name), Ct);
        var report = await restore.RunAsync(new RestoreRequest(backup.Name), shown => Assert.Equivalent(plan, shown), ct: Ct);

        Assert.Equal((backup.Name, backup.Rows, plan.RowsLost, 0), (report.Backup, report.Rows, report.RowsLost, report.Pending));
        Assert.Equal(later.Sum(table => table.Rows), plan.RowsLost);
        Assert.Equal(["operation_journal"], rows.Except(await RowsAsync()).Select(table => table.Table));
        Assert.Equal([], catalog.Compare(await Database.FingerprintAsync()));
        Assert.Equal(report.Undo, await BesideAsync());

        var undone = await RestoreUndo.RunAsync(Target, _ => { }, Ct);

        Assert.Equal(report.Undo, undone.Back);
        Assert.Equal(later, await RowsAsync());
        Assert.Equal(undone.Undo, await BesideAsync());
    }

    [Fact]
    public async Task A_verification_proves_a_backup_leaves_nothing_and_marks_it()
    {
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(Database);
        Assert.Null(backup.VerifiedAt);

        var report = await BackupVerification.RunAsync(Target, folder.Place, BackupPlace.Latest, ct: Ct);

        Assert.Equal((backup.Name, backup.Rows, ""), (report.Backup, report.Rows, await BesideAsync()));
        Assert.NotNull(Assert.Single(await BackupCatalog.ListAsync(folder.Place, Ct)).VerifiedAt);
    }

    [Fact]
    public async Task Rows_that_are_not_those_of_the_manifest_are_found_by_a_verification_although_every_sum_is_right()
    {
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(Database);
        var opened = await AuthenticBackup.OpenAsync(folder.PathOf(backup), key: null, Ct);
        var contents = opened.Manifest.Contents.Select(table => table.Table == "patients" ? table with { Content = new string('0', 32) } : table).ToList();
        await ForgeAsync(folder.PathOf(backup), opened.Manifest with { Contents = contents }, key: null);

        var damaged = await Assert.ThrowsAsync<BackupDamagedException>(() => BackupVerification.RunAsync(Target, folder.Place, backup.Name, ct: Ct));

        Assert.Contains("patients holds other rows than were backed up", damaged.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await BackupCatalog.ListAsync(folder.Place, Ct)).VerifiedAt);
        Assert.Equal("", await BesideAsync());
    }

    [Fact]
    public async Task A_manifest_that_somebody_without_the_key_made_is_not_read()
    {
        using var folder = new BackupFolder(BackupFolder.Key);
        var backup = await folder.TakeAsync(Database);
        var path = folder.PathOf(backup);
        var opened = await AuthenticBackup.OpenAsync(path, folder.Place.Key, Ct);
        var other = BackupKey.Parse(new string('f', 64));

        await ForgeAsync(path, opened.Manifest with { Database = "another" }, key: null);
        var unsigned = await Assert.ThrowsAsync<BackupNotAuthenticException>(() => AuthenticBackup.OpenAsync(path, folder.Place.Key, Ct));
        await ForgeAsync(path, opened.Manifest, other);
        var signed = await Assert.ThrowsAsync<BackupNotAuthenticException>(() => AuthenticBackup.OpenAsync(path, folder.Place.Key, Ct));
        var withoutKey = await Assert.ThrowsAsync<BackupNotAuthenticException>(() => AuthenticBackup.OpenAsync(path, key: null, Ct));

        Assert.Contains("it is not signed", unsigned.Message, StringComparison.Ordinal);
        Assert.Contains($"signed with the key {other.Id}", signed.Message, StringComparison.Ordinal);
        Assert.Contains("no key is configured", withoutKey.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_patient_can_be_read_in_an_encrypted_backup_and_nobody_else_may_open_a_file()
    {
        using var folder = new BackupFolder(BackupFolder.Key);
        var backup = await folder.TakeAsync(Database);

        var files = Directory.GetFiles(folder.PathOf(backup), "*.copy.zst.sealed");
        Assert.Equal((true, backup.IsSigned, backup.IsEncrypted), (files.Length > 15, true, true));
        Assert.All(files, file => Assert.ThrowsAny<Exception>(() => new ZstdSharp.Decompressor().Unwrap(File.ReadAllBytes(file)).Length));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.PathOf(backup)));
            foreach (var file in Directory.GetFiles(folder.PathOf(backup)))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Theory]
    [InlineData("dev", null, "it is of dev, and the target is test")]
    [InlineData("dev", "prod", "it is of dev, and the target is test")]
    [InlineData("prod", null, "it holds patients of production")]
    [InlineData("prod", "prod", "it holds patients of production")]
    public async Task A_backup_of_another_environment_is_refused_and_of_production_always(string environment, string? from, string reason)
    {
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(Database);
        var opened = await AuthenticBackup.OpenAsync(folder.PathOf(backup), key: null, Ct);
        await ForgeAsync(folder.PathOf(backup), opened.Manifest with { Environment = environment }, key: null);

        var refused = await Assert.ThrowsAsync<BackupRefusedException>(() => new DatabaseRestore(Target, folder.Place).PlanAsync(new RestoreRequest(backup.Name, from), Ct));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_another_environment_that_is_named_gets_the_stamp_of_the_target()
    {
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(Database);
        var opened = await AuthenticBackup.OpenAsync(folder.PathOf(backup), key: null, Ct);
        await ForgeAsync(folder.PathOf(backup), opened.Manifest with { Environment = "dev" }, key: null);

        await new DatabaseRestore(Target, folder.Place).RunAsync(new RestoreRequest(backup.Name, "development"), _ => { }, ct: Ct);

        await using var migrator = await Database.OpenAsMigratorAsync();
        Assert.Equal(("test", false), (await migrator.ScalarAsync("select environment::text from clinic.environment_stamp"), await migrator.ScalarAsync($"select installation_id = '{backup.InstallationId}' from clinic.environment_stamp")));
        Assert.Equal(2L, await migrator.ScalarAsync("select count(*) from clinic.operation_journal where operation in ('env restamp', 'restore') and reason like '%' || $1 || '%'", backup.Name));
    }

    [Fact]
    public async Task A_backup_of_a_newer_build_or_format_is_refused()
    {
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(Database);
        var opened = await AuthenticBackup.OpenAsync(folder.PathOf(backup), key: null, Ct);

        await ForgeAsync(folder.PathOf(backup), opened.Manifest with { Migrations = [.. opened.Manifest.Migrations, "29990101000000_Tomorrow"] }, key: null);
        var migrations = await Assert.ThrowsAsync<BackupRefusedException>(() => new DatabaseRestore(Target, folder.Place).PlanAsync(new RestoreRequest(backup.Name), Ct));
        await ForgeAsync(folder.PathOf(backup), opened.Manifest with { Format = 2 }, key: null);
        var format = await Assert.ThrowsAsync<BackupRefusedException>(() => new DatabaseRestore(Target, folder.Place).PlanAsync(new RestoreRequest(backup.Name), Ct));

        Assert.Contains("29990101000000_Tomorrow", migrations.Message, StringComparison.Ordinal);
        Assert.Contains("its format is 2", format.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BackupEngine.Native)]
    [InlineData(BackupEngine.PgDump)]
    public async Task A_schema_that_had_drifted_is_told_with_what_drifted_first(BackupEngine engine)
    {
        using var folder = new BackupFolder();
        await using (var superuser = await Database.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("create index ix_drift on clinic.patients (last_name)");
        }

        await folder.TakeAsync(Database, new BackupSettings { Engine = engine });
        var unfaithful = await Assert.ThrowsAsync<BackupUnfaithfulException>(() => BackupVerification.RunAsync(Target, folder.Place, BackupPlace.Latest, ct: Ct));

        Assert.Contains("first in index patients.clinic.ix_drift", unfaithful.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_migration_runs_no_backup_begins()
    {
        using var folder = new BackupFolder();
        await using var migrating = await Database.OpenAsMigratorAsync();
        await migrating.ScalarAsync("select pg_advisory_lock($1)", SkinSpire.Persistence.History.MigrationLock.Key);

        await Assert.ThrowsAsync<SkinSpire.Persistence.History.MigrationLockedException>(() => folder.TakeAsync(Database));

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Of_two_restores_at_once_one_is_refused_and_the_database_is_whole()
    {
        using var folder = new BackupFolder();
        var backup = await folder.TakeAsync(Database);
        var rows = await RowsAsync();
        using var both = new Barrier(2);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(
            async () =>
            {
                try
                {
                    await new DatabaseRestore(Target, folder.Place).RunAsync(new RestoreRequest(backup.Name), _ => both.SignalAndWait(Ct), ct: Ct);
                    return "restored";
                }
                catch (RestoreRunningException error)
                {
                    return error.Code;
                }
            },
            Ct)));

        Assert.Equal(["SSP5431", "restored"], outcomes.Order(StringComparer.Ordinal));
        Assert.Equal(["operation_journal"], rows.Except(await RowsAsync()).Select(table => table.Table));
    }

    [Fact]
    public async Task Without_a_former_database_there_is_nothing_to_undo() =>
        await Assert.ThrowsAsync<UndoMissingException>(() => RestoreUndo.PlanAsync(Target, Ct));

    private static async Task ForgeAsync(string path, BackupManifest manifest, BackupKey? key)
    {
        File.Delete(Path.Combine(path, AuthenticBackup.ManifestFile));
        File.Delete(Path.Combine(path, AuthenticBackup.SumFile));
        await AuthenticBackup.WriteAsync(path, manifest, key, Ct);
    }

    private Task<IReadOnlyList<TableFingerprint>> RowsAsync() => Transfer.LookAsync(Database.MigratorConnectionString, ct: Ct);

    private async Task<string> BesideAsync()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        return await BesideAsync(superuser);
    }

    private static async Task<string> BesideAsync(Session superuser) =>
        (string)(await superuser.ScalarAsync("select coalesce(string_agg(datname, ',' order by datname), '') from pg_database where datname ^@ (current_database() || '_')"))!;
}
