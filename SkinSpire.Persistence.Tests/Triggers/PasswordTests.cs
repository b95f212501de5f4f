using System.Text;
using Npgsql;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class PasswordTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Canary = "canary-Zq7pLk93vWmT";

    [Fact]
    public async Task A_new_password_becomes_a_hash_that_verifies_and_is_forgotten()
    {
        await DoAsync("update clinic.users set new_password = $1", Canary);

        Assert.Equal(
            "t t t t",
            await ReadAsync(
                "select concat_ws(' ', password_hash like '$2a$12$%', password_hash = public.crypt($1, password_hash), new_password is null, password_changed_at = updated_at) from clinic.users", Canary));
    }

    [Fact]
    public async Task A_hash_is_never_hashed_again()
    {
        await DoAsync("update clinic.users set new_password = $1", Canary);
        var hash = await ReadAsync("select password_hash from clinic.users");

        await DoAsync("update clinic.users set must_change_password = true");

        Assert.Equal(hash, await ReadAsync("select password_hash from clinic.users"));
    }

    [Fact]
    public async Task A_password_in_clear_is_stored_nowhere()
    {
        await DoAsync("update clinic.users set new_password = $1", Canary);
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("checkpoint");

        Assert.Equal(0L, await superuser.ScalarAsync("select count(*) from pg_stat_activity where query like '%' || $1 || '%' and pid <> pg_backend_pid()", Canary));
        Assert.Equal([], await FilesWithAsync(superuser, Canary));
        Assert.NotEqual([], await FilesWithAsync(superuser, (string)(await ReadAsync("select right(password_hash, 31) from clinic.users"))!));
        Assert.Equal("{\"new\": \"***\", \"old\": \"***\"}", (await ReadAsync("select (changed -> 'password_hash')::text from clinic.row_history where table_name = 'users' and operation = 'update'"))!.ToString());
    }

    [Theory]
    [InlineData("new_password = repeat('x', 73)", "22001")]
    [InlineData("new_password = ''", "22023")]
    [InlineData("password_hash = 'plain text'", "23514 ck_users_password_hash")]
    public async Task What_is_not_a_password_or_a_hash_is_refused(string set, string refusal) =>
        Assert.Equal(refusal, await RefusalAsync($"update clinic.users set {set}"));

    [Fact]
    public async Task With_the_trigger_switched_off_a_password_in_clear_is_refused()
    {
        await using var broken = await Server.NewDatabaseAsync();
        var hospital = (await TwoHospitals.CreateAsync(broken)).First;
        await using var superuser = await broken.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("alter table clinic.users disable trigger hash_password");
        await using var app = await broken.OpenAsApplicationAsync();

        var error = await Assert.ThrowsAsync<PostgresException>(() => app.InHospitalAsync(hospital, "dr.rao", "update clinic.users set new_password = $1", Canary));

        Assert.Equal(("23514", "ck_users_new_password"), (error.SqlState, error.ConstraintName));
    }

    // The heap, the WAL and everything else below the data directory; the server's own files are read through the server.
    private static async Task<List<string>> FilesWithAsync(Session superuser, string text)
    {
        var found = new List<string>();
        await using var command = new NpgsqlCommand(
            """
            with recursive entries (path, is_dir) as (
                select 'pg_wal/' || f, (pg_stat_file('pg_wal/' || f)).isdir from pg_ls_dir('pg_wal') f
                union all
                select 'base/' || d.oid || '/' || f, (pg_stat_file('base/' || d.oid || '/' || f, true)).isdir
                from pg_database d, pg_ls_dir('base/' || d.oid) f where d.datname = current_database()
            )
            select path from entries where not is_dir and position($1 in pg_read_binary_file(path)) > 0
            """,
            superuser.Connection)
        { Parameters = { new() { Value = Encoding.UTF8.GetBytes(text) } } };
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
