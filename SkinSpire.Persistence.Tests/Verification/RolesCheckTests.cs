using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Verification;

/// <summary>Roles are the server's, and every database on it would find these: alone.</summary>
[Collection(nameof(Alone))]
public sealed class RolesCheckTests(PostgresServer server)
{
    [Fact]
    public async Task An_application_s_role_that_may_too_much_is_found_with_all_that_it_may()
    {
        await using var database = await Verified.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        var role = $"r_{Guid.NewGuid():N}";
        await superuser.ExecuteAsync($"create role {role} login bypassrls createdb in role skinspire_app, pg_execute_server_program");
        try
        {
            await superuser.ExecuteAsync($"grant temporary on database {database.Name} to {role}; grant truncate on clinic.patients to {role}; alter role {role} set row_security = off; alter table clinic.modules owner to {role}");
            await superuser.ExecuteAsync($"grant create on schema clinic to {role}");

            Assert.Equal(
                [$"roles: role {role}: nothing → bypasses row-level security, creates databases, creates objects in schema clinic, is a member of pg_execute_server_program, makes temporary tables, owns modules, starts with row_security=off, truncates modules, patients"],
                (await database.VerifyAsync("roles")).Lines());
        }
        finally
        {
            await superuser.ExecuteAsync($"drop owned by {role} cascade");
            await superuser.ExecuteAsync($"drop role {role}");
        }

        Assert.True((await database.VerifyAsync("roles")).Passed);
    }
}
