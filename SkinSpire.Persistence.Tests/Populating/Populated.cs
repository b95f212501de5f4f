using System.Text;
using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Populating;

/// <summary>A database that invented rows are put into.</summary>
internal static class Populated
{
    // What the clock or chance writes where triggers run: times, ids of histories, and the snapshot that holds both.
    private const string Sums =
        """
        select string_agg(t.name || ' ' || coalesce(s.sum, 'empty'), E'\n' order by t.position)
        from unnest(array['hospital_directory', 'hospitals', 'branches', 'hospital_settings', 'roles', 'role_permissions', 'staff', 'appointment_types', 'patients', 'users', 'user_roles', 'appointments', 'appointment_status_history', 'user_sessions', 'login_history', 'patient_merge_log']) with ordinality as t (name, position)
        cross join lateral (
            select (xpath('/row/sum/text()', query_to_xml(format(
                'select md5(string_agg(line, '''' order by line collate "C")) as sum from (select (to_jsonb(r) - array[''created_at'', ''updated_at'', ''changed_at'', ''merged_at'', ''merge_id'', ''snapshot''] %s)::text as line from clinic.%I r) as lines',
                case t.name when 'appointment_status_history' then '- ''history_id''' else '' end, t.name), false, true, '')))[1]::text as sum
        ) as s
        """;

    /// <summary>One with a stamp; null for none.</summary>
    internal static async Task<TestDatabase> NewAsync(PostgresServer server, DatabaseEnvironment? stamp = DatabaseEnvironment.Testing)
    {
        var database = await server.NewDatabaseAsync();
        if (stamp is { } environment)
        {
            await using var connection = new NpgsqlConnection(database.MigratorConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await EnvironmentStamper.StampAsync(connection, environment, TestContext.Current.CancellationToken);
        }

        return database;
    }

    internal static Task<PopulationReport> PopulateAsync(this TestDatabase database, PopulationRequest request, string environment = "test") =>
        new Populator(TargetDatabase.Find(environment, database.MigratorConnectionString)).RunAsync(request, ct: TestContext.Current.CancellationToken);

    /// <summary>A hash of each table's rows, but for what the clock writes.</summary>
    internal static Task<string> SumsAsync(this TestDatabase database) => SumsAsync(database.SuperuserConnectionString);

    /// <summary>The same, of any database and a role that sees every hospital.</summary>
    internal static async Task<string> SumsAsync(string connectionString)
    {
        await using var session = await Session.OpenAsync(connectionString);
        return (string)(await session.ScalarAsync(Sums))!;
    }

    /// <summary>The first column of all rows, in one line each.</summary>
    internal static async Task<string> LinesAsync(this TestDatabase database, string sql)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, superuser.Connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new StringBuilder();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Append(lines.Length > 0 ? "\n" : "").Append(reader.GetValue(0));
        }

        return lines.ToString();
    }
}
