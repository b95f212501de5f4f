using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.SignIn;

namespace SkinSpire.Persistence.Management.Samples;

/// <summary>Two small hospitals for a new database: staff, patients, a few appointments and two accounts that can sign in, none of them real.</summary>
public static class SmallClinic
{
    /// <summary>The password of the accounts <c>meera.rao</c> (doctor) and <c>imran.khan</c> (receptionist) of both hospitals; it is known to everybody.</summary>
    public const string Password = "small clinic, known to all";

    /// <summary>Loads what is not there yet, in one transaction.</summary>
    /// <param name="connection">An open connection of the migrating role, to a database that is stamped dev or test.</param>
    /// <param name="ct">Rolls back.</param>
    /// <returns>How many hospitals and patients the database has now.</returns>
    /// <exception cref="SampleRefusedException">The database is not stamped dev or test; nothing was changed.</exception>
    public static async Task<SmallClinicReport> LoadAsync(NpgsqlConnection connection, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);

        var stamp = await StampCheck.ReadAsync(connection, ct).ConfigureAwait(false);
        if (stamp is null || stamp == DatabaseEnvironment.Production.ShortName())
        {
            throw new SampleRefusedException(connection.Database, stamp);
        }

        await FillAsync(connection, ct).ConfigureAwait(false);
        return new SmallClinicReport(
            await connection.ScalarAsync<long>("select count(*) from clinic.hospitals", ct).ConfigureAwait(false),
            await connection.ScalarAsync<long>("select count(*) from clinic.patients", ct).ConfigureAwait(false));
    }

    private static async Task FillAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var hash = PasswordHashing.Hash(Password);
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // A DO block takes no parameters; it reads the setting.
            await connection.ExecuteAsync("select set_config('skinspire.sample_hash', $1, true)", ct, hash).ConfigureAwait(false);
            await connection.ExecuteAsync(EmbeddedText.Read(typeof(SmallClinic), "Samples/small_clinic.sql"), ct).ConfigureAwait(false);
            await transaction.CommitAsync(ct).ConfigureAwait(false);
        }
    }
}
