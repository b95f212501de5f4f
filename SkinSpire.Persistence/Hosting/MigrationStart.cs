using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Modules;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Applies migrations while an application starts, behind the lock that every entry point takes.</summary>
/// <param name="module">Opens the context of the application's module, whose migrations come after the clinic's; null for none.</param>
internal sealed class MigrationStart(Func<string, ClinicDbContext>? module)
{
    private const string Assembly = "SkinSpire.Persistence.Migrations";

    /// <summary>For an application that works with this context.</summary>
    internal static MigrationStart Of<TContext>()
        where TContext : ClinicDbContext =>
        new(ModuleSchemaAttribute.Of(typeof(TContext)) is null ? null : Open<TContext>);

    /// <summary>Applies what is pending to a database of the same environment.</summary>
    /// <exception cref="MigrationsNotReferencedException">The application does not have the migrations.</exception>
    /// <exception cref="StampMismatchException">The database is another environment's; nothing was changed.</exception>
    internal async Task ApplyAsync(ClinicConfiguration migrator, CancellationToken ct)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(migrator.ConnectionString) { Pooling = false }.ConnectionString;
        await CheckStampAsync(unpooled, migrator.Environment.Environment, ct).ConfigureAwait(false);
        await MigrateAsync(Open<ClinicDbContext>(unpooled), ct).ConfigureAwait(false);
        if (module is not null)
        {
            await MigrateAsync(module(unpooled), ct).ConfigureAwait(false);
        }
    }

    private static ClinicDbContext Open<TContext>(string connection)
        where TContext : ClinicDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseClinicDatabase(connection);
        return ContextConstructor<TContext>.New(options.Options);
    }

    private static async Task MigrateAsync(ClinicDbContext context, CancellationToken ct)
    {
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
