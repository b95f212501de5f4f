using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>A round trip as the application's role: what it writes is stamped and journalled, another hospital is out of reach, and all of it is rolled back.</summary>
internal sealed class TransactionCheck : IDatabaseCheck
{
    private const string Written =
        """
        with patient as (
            update clinic.patients set first_name = 'Verified' where mrn = 'VERIFY'
            returning created_by, updated_by, created_at = now() as is_now, row_version
        )
        select format('created by %s and updated by %s, %s, version %s', created_by, updated_by, case when is_now then 'now' else 'at another time' end, row_version) from patient
        """;

    private static readonly (string Subject, string Expected, string Sql)[] Probes =
    [
        ("rows while no hospital is bound", "SQLSTATE SS001", "select count(*)::text from clinic.patients"),
        ("binding a hospital", "bound", "select 'bound' from clinic.enter($1, 'verify')"),
        ("a new row", "kept", "insert into clinic.patients (hospital_id, patient_id, mrn, first_name) values ($1, gen_random_uuid(), 'VERIFY', 'New') returning 'kept'"),
        ("the row, changed", "created by verify and updated by verify, now, version 2", Written),
        ("changes in row_history", "2", "select count(*)::text from clinic.row_history"),
        ("rows of another hospital", "0", "select count(*)::text from clinic.branches where hospital_id = $2"),
        ("a row for another hospital", "SQLSTATE 42501", "insert into clinic.patients (hospital_id, patient_id, mrn, first_name) values ($2, gen_random_uuid(), 'VERIFY', 'New') returning 'kept'"),
    ];

    public string Name => "transaction";

    public bool NeedsMigrations => true;

    public Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct) => database.Target.WorkAsync<IReadOnlyList<Finding>>(
        async connection =>
        {
            // Ends without a commit, whatever happens.
            var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var own = await HospitalAsync(connection, ct).ConfigureAwait(false);
                var other = await HospitalAsync(connection, ct).ConfigureAwait(false);
                await BecomeApplicationAsync(connection, ct).ConfigureAwait(false);
                return await ProbeAsync(transaction, own, other, ct).ConfigureAwait(false);
            }
        },
        ct);

    private static Task<Guid> HospitalAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var code = $"VERIFY-{Guid.NewGuid().ToString("N")[..12]}";
        return connection.ScalarAsync<Guid>("select clinic.create_hospital($1, $1, $1, 'MAIN', 'Main Branch')", ct, code);
    }

    private static async Task BecomeApplicationAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        try
        {
            // Rolled back with the rest where it has to be granted.
            var grant = await connection.ScalarAsync<bool>($"select pg_catalog.pg_has_role('{ClinicRoles.Application}', 'member')", ct).ConfigureAwait(false) ? "" : $"grant {ClinicRoles.Application} to current_user; ";
            await connection.ExecuteAsync($"{grant}set local role {ClinicRoles.Application}", ct).ConfigureAwait(false);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new CheckImpossibleException($"the migrating role may not act as the application: grant {ClinicRoles.Application} to it");
        }
    }

    private static async Task<List<Finding>> ProbeAsync(NpgsqlTransaction transaction, Guid own, Guid other, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var (subject, expected, sql) in Probes)
        {
            await transaction.SaveAsync("probe", ct).ConfigureAwait(false);
            var actual = await AnswerAsync(transaction, sql.Replace("$1", $"'{own}'", StringComparison.Ordinal).Replace("$2", $"'{other}'", StringComparison.Ordinal), ct).ConfigureAwait(false);
            if (actual != expected)
            {
                findings.Add(new Finding(subject, expected, actual));
            }
        }

        return findings;
    }

    private static async Task<string?> AnswerAsync(NpgsqlTransaction transaction, string sql, CancellationToken ct)
    {
        try
        {
            return await transaction.Connection!.ScalarAsync<string>(sql, ct).ConfigureAwait(false);
        }
        catch (PostgresException error)
        {
            await transaction.RollbackAsync("probe", ct).ConfigureAwait(false);
            return $"SQLSTATE {error.SqlState}";
        }
    }
}
