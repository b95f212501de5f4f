using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Migrations.Connections;

namespace SkinSpire.Persistence.Migrations;

/// <summary>Makes a context for <c>dotnet ef</c> and the migration bundle. A module derives a class from it that holds nothing.</summary>
/// <typeparam name="TContext">The clinic's context, or a module's.</typeparam>
public abstract class ContextFactory<TContext> : IDesignTimeDbContextFactory<TContext>
    where TContext : ClinicDbContext
{
    /// <summary>A context over <see cref="ConnectionSource"/>; without a connection when nothing names one.</summary>
    /// <param name="args">Not used.</param>
    /// <exception cref="ConfigurationInvalidException">The configuration of the environment is wrong.</exception>
    public TContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseClinicDatabase(ConnectionSource.Find() is { } connection ? ForMigrating(connection) : null);
        return ContextConstructor<TContext>.New(options.Options);
    }

    // Unpooled: the lock is the session's, and must end with the run.
    private static string ForMigrating(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        builder.ApplicationName ??= "dotnet ef";
        return builder.ConnectionString;
    }
}
