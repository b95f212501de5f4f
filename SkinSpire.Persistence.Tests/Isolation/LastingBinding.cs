using System.Text.RegularExpressions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Isolation;

// Only a real commit can tell SET from SET LOCAL, so this has a database of its own.
/// <summary>What <c>clinic.enter</c> binds ends with its transaction: hospital and user.</summary>
internal static partial class LastingBinding
{
    private const string Bound = "select concat(current_setting('skinspire.hospital_id', true), current_setting('skinspire.user_id', true))";

    private const string Definition = "select pg_get_functiondef('clinic.enter(uuid, text)'::regprocedure)";

    /// <summary>Makes one setting after the other outlive its transaction.</summary>
    internal static async Task AddToAsync(Tally tally, PostgresServer server)
    {
        await using var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        var definition = (string)(await superuser.ScalarAsync(Definition))!;
        foreach (Match setting in SetLocal().Matches(definition))
        {
            await superuser.ExecuteAsync(definition);
            var before = await LastsAsync(database);
            await superuser.ExecuteAsync(definition.Remove(setting.Index, "set local".Length).Insert(setting.Index, "set"));
            tally.Add($"function clinic.enter: {setting.Value}", !before && await LastsAsync(database));
        }
    }

    private static async Task<bool> LastsAsync(TestDatabase database)
    {
        await using var app = await database.OpenAsApplicationAsync();
        await app.InHospitalAsync(Guid.CreateVersion7(), "dr.rao", "select");
        return (string)(await app.ScalarAsync(Bound))! != "";
    }

    [GeneratedRegex(@"set local skinspire\.\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetLocal();
}
