using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Applies migrations while an application starts, behind the lock that every entry point takes.</summary>
internal static class MigrationStart
{
    private const string Assembly = "SkinSpire.Persistence.Migrations";

    /// <summary>Applies what is pending to a database of the same environment.</summary>
    /// <exception cref="MigrationsNotReferencedException">The application does not have the migrations.</exception>
    /// <exception cref="StampMismatchException">The database is another environment's; nothing was changed.</exception>
    internal static async Task ApplyAsync(ClinicConfiguration migrator, CancellationToken ct)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(migrator.ConnectionString) { Pooling = false }.ConnectionString;
        await CheckStampAsync(unpooled, migrator.Environment.Environment, ct).ConfigureAwait(false);
        var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(unpooled).Options);
        await using (context.ConfigureAwait(false))
        {
            try
            {
                await context.Database.MigrateAsync(ct).ConfigureAwait(false);
            }
            catch (FileNotFoundException error) when (error.FileName?.StartsWith(Assembly, StringComparison.Ordinal) == true)
            {
                throw new MigrationsNotReferencedException(error);
            }
        }
    }

    private static async Task CheckStampAsync(string connectionString, DatabaseEnvironment environment, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            await StampCheck.CheckAsync(connection, environment, ct).ConfigureAwait(false);
        }
    }
}
