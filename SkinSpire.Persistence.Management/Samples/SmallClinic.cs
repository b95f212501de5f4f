using Npgsql;

namespace SkinSpire.Persistence.Management.Samples;

/// <summary>Two small hospitals for a new database: staff, patients and a few appointments, none of them real.</summary>
public static class SmallClinic
{
    /// <summary>Loads what is not there yet, in one transaction.</summary>
    /// <param name="connection">An open connection of the migrating role.</param>
    /// <param name="ct">Rolls back.</param>
    /// <returns>How many hospitals and patients the database has now.</returns>
    public static async Task<SmallClinicReport> LoadAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        using var stream = typeof(SmallClinic).Assembly.GetManifestResourceStream("Samples/small_clinic.sql")!;
        using var text = new StreamReader(stream);
        await ExecuteAsync(connection, await text.ReadToEndAsync(ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        return new SmallClinicReport(
            await CountAsync(connection, "hospitals", ct).ConfigureAwait(false), await CountAsync(connection, "patients", ct).ConfigureAwait(false));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }
    }

    private static async Task<long> CountAsync(NpgsqlConnection connection, string table, CancellationToken ct)
    {
        var command = new NpgsqlCommand($"select count(*) from clinic.{table}", connection);
        await using (command.ConfigureAwait(false))
        {
            return (long)(await command.ExecuteScalarAsync(ct).ConfigureAwait(false))!;
        }
    }
}
