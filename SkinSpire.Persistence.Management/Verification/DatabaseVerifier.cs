using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Migrations.Steps;

namespace SkinSpire.Persistence.Management.Verification;

/// <summary>Compares a database with the migrations and the model of this build; changes nothing.</summary>
/// <param name="connectionString">The database and a role that may read its catalog.</param>
public sealed class DatabaseVerifier(string connectionString)
{
    /// <summary>Looks for pending and unknown migrations, SQL units that are not as shipped, declared triggers that are missing or disabled, and tables that are open.</summary>
    /// <param name="ct">Ends the verification.</param>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<VerificationReport> VerifyAsync(CancellationToken ct = default) =>
        ServerFault.TranslatedAsync(connectionString, () => CompareAsync(ct));

    private async Task<VerificationReport> CompareAsync(CancellationToken ct)
    {
        var status = await new DatabaseMigrator(connectionString).StatusAsync(ct).ConfigureAwait(false);
        var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(connectionString).Options);
        await using (context.ConfigureAwait(false))
        {
            var units = UnitsInForce.Of(context, status.Applied);
            var triggers = Declared(context.GetService<IDesignTimeModel>().Model);
            var connection = new NpgsqlConnection(connectionString);
            await using (connection.ConfigureAwait(false))
            {
                await connection.OpenAsync(ct).ConfigureAwait(false);
                List<Finding> findings =
                [
                    .. status.Pending.Select(migration => new Finding("migrations", $"{migration} is pending")),
                    .. status.Unknown.Select(migration => new Finding("migrations", $"{migration} is applied and not part of this build")),
                    .. await UnitsAsync(connection, units, ct).ConfigureAwait(false),
                    .. triggers.Except(await ColumnAsync(connection, EmbeddedText.Read(typeof(DatabaseVerifier), "Verification/triggers.sql"), ct).ConfigureAwait(false), StringComparer.Ordinal)
                        .Select(trigger => new Finding("triggers", $"{trigger} is missing or disabled")),
                    .. (await ColumnAsync(connection, EmbeddedText.Read(typeof(DatabaseVerifier), "Verification/security.sql"), ct).ConfigureAwait(false))
                        .Select(table => new Finding("tenancy", $"{table} does not keep hospitals apart")),
                ];
                return new VerificationReport(status.Applied.Count + units.Count + triggers.Count, findings);
            }
        }
    }

    private static List<string> Declared(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(entity => entity.DeclaredTriggers().Select(trigger => $"{entity.GetTableName()}.{trigger.Name}")).Order(StringComparer.Ordinal),
    ];

    private static async Task<List<Finding>> UnitsAsync(NpgsqlConnection connection, IEnumerable<SqlUnit> units, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var unit in units)
        {
            findings.AddRange((await ColumnAsync(connection, unit.Verify, ct).ConfigureAwait(false)).Select(problem => new Finding(unit.ToString(), problem)));
        }

        return findings;
    }

    private static Task<List<string>> ColumnAsync(NpgsqlConnection connection, string sql, CancellationToken ct) =>
        connection.RowsAsync(sql, row => row.GetString(0), ct);
}
