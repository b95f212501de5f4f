using Npgsql;
using SkinSpire.Persistence.Connecting;

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

        await connection.ExecuteAsync(EmbeddedText.Read(typeof(SmallClinic), "Samples/small_clinic.sql"), ct).ConfigureAwait(false);
        return new SmallClinicReport(
            await connection.ScalarAsync<long>("select count(*) from clinic.hospitals", ct).ConfigureAwait(false),
            await connection.ScalarAsync<long>("select count(*) from clinic.patients", ct).ConfigureAwait(false));
    }
}
