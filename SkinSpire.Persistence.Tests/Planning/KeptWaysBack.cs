using System.Text.Json;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Planning;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>Reads what the journal keeps.</summary>
internal static class KeptWaysBack
{
    /// <summary>Of every applied migration that has one, oldest first.</summary>
    internal static async Task<IEnumerable<KeptWayBack>> OfAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        return await superuser.Connection.RowsAsync(
            "select migration_id, coalesce(down_sha256, ''), down_script::text from clinic.migration_journal where down_script is not null order by recorded_at", Of, TestContext.Current.CancellationToken);
    }

    private static KeptWayBack Of(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), JsonSerializer.Deserialize(row.GetString(2), PlanJson.Default.WayBack)!.Sha256);
}
