using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Scratch;

namespace SkinSpire.Persistence.Management.Shadowing;

/// <summary>Builds a database out of the migrations, beside the target and for a moment, to see what the target should be.</summary>
public static class ShadowBuilder
{
    /// <summary>Migrates a scratch database and reads it; nothing of it stays.</summary>
    /// <param name="connectionString">The target, and a role that may create databases and migrate.</param>
    /// <param name="migrations">Where the target stands; all of it has to be in this build.</param>
    /// <param name="context">A clinic's context; no connection is needed.</param>
    /// <param name="ct">Ends the build.</param>
    /// <exception cref="ScratchRefusedException">The role may not create a database.</exception>
    /// <exception cref="Errors.PersistenceException">A migration cannot be applied to an empty database here; one subclass for each reason.</exception>
    public static async Task<Shadow> BuildAsync(string connectionString, MigrationStatus migrations, DbContext context, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        ArgumentNullException.ThrowIfNull(context);

        var scratch = await ScratchDatabase.CreateAsync(connectionString, "shadow", ct).ConfigureAwait(false);
        await using (scratch.ConfigureAwait(false))
        {
            await new DatabaseMigrator(scratch.ConnectionString).RunAsync(migrations.Applied[^1], ct: ct).ConfigureAwait(false);
            var connection = new NpgsqlConnection(scratch.ConnectionString);
            await using (connection.ConfigureAwait(false))
            {
                await connection.OpenAsync(ct).ConfigureAwait(false);
                if (migrations.IsCurrent)
                {
                    await connection.ExecuteAsync(TriggersOfModel(context), ct).ConfigureAwait(false);
                }

                return await ReadAsync(connection, ct).ConfigureAwait(false);
            }
        }
    }

    private static async Task<Shadow> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await connection.ExecuteAsync(CatalogReader.QualifyNames, ct).ConfigureAwait(false);
        return new Shadow(
            await CatalogReader.ReadAsync(connection, ct).ConfigureAwait(false),
            await connection.RowsAsync(
                EmbeddedText.Read(typeof(ShadowBuilder), "Shadowing/restorations.sql"), row => new Restoration(row.GetString(0), row.GetString(1), row.GetString(2)), ct).ConfigureAwait(false));
    }

    // The model decides what a trigger is, whatever a migration has made of it; the server prints it as it prints the target's.
    private static string TriggersOfModel(DbContext context) => string.Join(
        '\n',
        DeclaredObjects.Of(context.GetService<IDesignTimeModel>().Model.GetRelationalModel()).OfType<RowTrigger>()
            .Select(trigger => trigger.CreateSql.Replace("create trigger", "create or replace trigger", StringComparison.Ordinal)));
}
