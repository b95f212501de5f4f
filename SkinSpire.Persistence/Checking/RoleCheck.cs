using Npgsql;
using SkinSpire.Persistence.Connecting;

namespace SkinSpire.Persistence.Checking;

/// <summary>Refuses a role for which hospitals are not kept apart.</summary>
public static class RoleCheck
{
    /// <summary>Looks at the role that is connected.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="RoleTooPowerfulException">It is superuser, owner of tables or a member of their owner, bypasses row-level security or switches it off, or may make temporary tables.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var reasons = await connection.RowsAsync(EmbeddedText.Read(typeof(RoleCheck), "Checking/role.sql"), row => row.GetString(0), ct).ConfigureAwait(false);
        if (reasons.Count > 0)
        {
            throw new RoleTooPowerfulException(await connection.ScalarAsync<string>("select current_user::text", ct).ConfigureAwait(false) ?? "", reasons);
        }
    }
}
