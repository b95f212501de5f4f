using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Samples;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Samples;

/// <summary>The small clinic's accounts have a password that everybody knows: they are nowhere but in databases for development and tests.</summary>
public sealed class SmallClinicTests(PostgresServer server)
{
    [Theory]
    [InlineData(DatabaseEnvironment.Production, "is stamped prod")]
    [InlineData(null, "is not stamped")]
    public async Task A_database_that_is_not_for_development_or_tests_gets_none_of_it(DatabaseEnvironment? environment, string said)
    {
        await using var database = await server.NewDatabaseAsync();

        var error = await Assert.ThrowsAsync<SampleRefusedException>(() => LoadAsync(database, environment));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        await using var superuser = await database.OpenAsSuperuserAsync();
        Assert.Equal(0L, await superuser.ScalarAsync("select (select count(*) from clinic.hospitals) + (select count(*) from clinic.users)"));
    }

    [Fact]
    public async Task Loaded_again_it_adds_nothing_and_keeps_a_password_that_was_changed()
    {
        await using var database = await server.NewDatabaseAsync();
        var first = await LoadAsync(database, DatabaseEnvironment.Testing);
        await using var superuser = await database.OpenAsSuperuserAsync();
        var hospital = (Guid)(await superuser.ScalarAsync("select hospital_id from clinic.hospital_directory where code = 'SKIN-BLR'"))!;
        await superuser.InHospitalAsync(hospital, "admin", "update clinic.users set password_hash = null where hospital_id = $1 and login_name = 'meera.rao'", hospital);

        Assert.Equal(first, await LoadAsync(database, DatabaseEnvironment.Testing));

        Assert.Equal(new SmallClinicReport(2, 8), first);
        Assert.Equal("imran.khan:Receptionist imran.khan:Receptionist meera.rao:Doctor meera.rao:Doctor", await superuser.ScalarAsync(
            "select string_agg(u.login_name || ':' || r.role_name, ' ' order by u.login_name) from clinic.users u join clinic.user_roles g using (hospital_id, user_id) join clinic.roles r using (hospital_id, role_id)"));
        Assert.Equal("imran.khan imran.khan meera.rao", await superuser.ScalarAsync("select string_agg(login_name, ' ' order by login_name) from clinic.users where password_hash is not null"));
    }

    private static async Task<SmallClinicReport> LoadAsync(TestDatabase database, DatabaseEnvironment? environment)
    {
        await using var connection = new NpgsqlConnection(database.MigratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        if (environment is { } stamp)
        {
            await EnvironmentStamper.StampAsync(connection, stamp, TestContext.Current.CancellationToken);
        }

        return await SmallClinic.LoadAsync(connection, TestContext.Current.CancellationToken);
    }
}
