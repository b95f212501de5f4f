using SkinSpire.Persistence.Management.Transferring;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Migrations;

namespace SkinSpire.Persistence.Tests.Transferring;

public sealed class TransferTests(PostgresServer server)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_arrives_byte_for_byte_and_the_schema_is_whole_again()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);
        var before = await Transfer.LookAsync(source.MigratorConnectionString, ct: Ct);

        var moved = await MoveAsync(source, target);

        Assert.Equal(before, moved);
        Assert.Equal(before, await Transfer.LookAsync(target.MigratorConnectionString, ct: Ct));
        Assert.Equal(before, await Transfer.LookAsync(source.MigratorConnectionString, ct: Ct));
        Assert.DoesNotContain(before, table => table.Rows == 0);
        Assert.Equal([], (await source.FingerprintAsync()).Compare(await target.FingerprintAsync()));
    }

    [Fact]
    public async Task The_planner_knows_every_table_with_rows_when_a_load_ends()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);

        await MoveAsync(source, target);

        await using var superuser = await target.OpenAsSuperuserAsync();
        var unknown = await superuser.ScalarAsync(
            """
            select coalesce(string_agg(distinct c.relname || '.' || a.attname, ', '), '')
            from pg_class c
            join pg_index i on i.indrelid = c.oid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::smallint[]) and a.attnum > 0
            where c.relnamespace = 'clinic'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and not exists (select from pg_statistic s where s.starelid = c.oid and s.staattnum = a.attnum)
            """);
        Assert.Equal("", unknown);
    }

    [Fact]
    public async Task A_snapshot_shows_one_moment_to_all_its_connections()
    {
        await using var source = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);
        var before = await Transfer.LookAsync(source.MigratorConnectionString, ct: Ct);
        await using var snapshot = await ExportedSnapshot.TakeAsync(source.MigratorConnectionString, Ct);
        await using var migrator = await source.OpenAsMigratorAsync();
        await migrator.ExecuteAsync("update clinic.modules set sequence = sequence + 1");
        await migrator.ExecuteAsync("delete from clinic.operation_journal");

        var seen = await Transfer.RunAsync(snapshot.Tables, token => SnapshotSource.OpenAsync(snapshot, token), _ => Task.FromResult<ITableSink>(new NoSink()), ct: Ct);

        Assert.Equal(before, seen);
        var changed = before.Except(await Transfer.LookAsync(source.MigratorConnectionString, ct: Ct)).Select(table => table.Table);
        Assert.Equal(["modules", "operation_journal"], changed);
    }

    [Fact]
    public async Task A_role_that_sees_only_some_rows_copies_none()
    {
        await using var source = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Transfer.LookAsync(source.ApplicationConnectionString, ct: Ct));

        Assert.Equal("42501", refused.SqlState);
    }

    [Fact]
    public async Task Rows_can_be_changed_and_left_out_on_their_way()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);

        var moved = await MoveAsync(source, target, new TransferSettings { Transform = table => table.Name switch { "patients" => new Renamed(table), "user_sessions" => new Dropped(), _ => null } });

        await using var superuser = await target.OpenAsSuperuserAsync();
        Assert.Equal(("Renamed", 0L), (await superuser.ScalarAsync("select string_agg(distinct first_name, ',') from clinic.patients"), await superuser.ScalarAsync("select count(*) from clinic.user_sessions")));
        Assert.Equal(moved, await Transfer.LookAsync(target.MigratorConnectionString, ct: Ct));
        Assert.Equal(["patients", "user_sessions"], moved.Except(await Transfer.LookAsync(source.MigratorConnectionString, ct: Ct)).Select(table => table.Table));
    }

    [Fact]
    public async Task A_table_that_is_another_here_is_refused_before_anything_changes()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await using var superuser = await source.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("alter table clinic.patients add column shoe_size int");
        var catalog = await target.FingerprintAsync();

        var refused = await Assert.ThrowsAsync<TablesDifferException>(() => MoveAsync(source, target));

        Assert.Contains("patients.shoe_size", refused.Message, StringComparison.Ordinal);
        Assert.Equal([], catalog.Compare(await target.FingerprintAsync()));
    }

    [Fact]
    public async Task A_month_that_the_migrations_did_not_make_is_made()
    {
        await using var source = await server.NewDatabaseAsync();
        await using var target = await server.NewDatabaseAsync();
        await EveryTable.FillAsync(source);
        await using (var superuser = await source.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("create table clinic.row_history_y2020m01 partition of clinic.row_history for values from ('2020-01-01 00:00Z') to ('2020-02-01 00:00Z')");
            await superuser.ExecuteAsync(
                """
                insert into clinic.row_history (hospital_id, changed_at, row_change_id, table_name, row_key, operation, changed, actor, transaction_id, application_name)
                select hospital_id, '2020-01-15Z', row_change_id, table_name, row_key, operation, changed, actor, transaction_id, application_name from clinic.row_history limit 1
                """);
        }

        await MoveAsync(source, target);

        await using var there = await target.OpenAsSuperuserAsync();
        Assert.Equal((1L, true), (await there.ScalarAsync("select count(*) from clinic.row_history_y2020m01"), await there.ScalarAsync("select relforcerowsecurity and relowner = 'skinspire_owner'::regrole from pg_class where oid = 'clinic.row_history_y2020m01'::regclass")));
    }

    internal static async Task<IReadOnlyList<TableFingerprint>> MoveAsync(TestDatabase source, TestDatabase target, TransferSettings? settings = null)
    {
        await using var snapshot = await ExportedSnapshot.TakeAsync(source.MigratorConnectionString, Ct);
        var load = await DatabaseLoad.BeginAsync(target.MigratorConnectionString, snapshot.Tables, Ct);
        var moved = await Transfer.RunAsync(snapshot.Tables, token => SnapshotSource.OpenAsync(snapshot, token), load.OpenAsync, settings, Ct);
        await load.EndAsync(ct: Ct);
        return moved;
    }

    private sealed class Renamed(TransferTable table) : IRowTransform
    {
        private readonly int name = table.Columns.Select(column => column.Name).ToList().IndexOf("first_name");

        public bool Transform(CopyRow row, CopyRowWriter output)
        {
            for (var field = 0; field < row.Count; field++)
            {
                if (field == name)
                {
                    output.Add("Renamed"u8);
                }
                else
                {
                    output.Add(row, field);
                }
            }

            return true;
        }
    }

    private sealed class Dropped : IRowTransform
    {
        public bool Transform(CopyRow row, CopyRowWriter output) => false;
    }
}
