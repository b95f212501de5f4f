using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Migrations.Connections;

namespace SkinSpire.Persistence.Migrations;

/// <summary>Makes the context for <c>dotnet ef</c> and the migration bundle.</summary>
public sealed class ClinicDbContextFactory : IDesignTimeDbContextFactory<ClinicDbContext>
{
    /// <summary>A context over <see cref="ConnectionSource"/>; without a connection when nothing names one.</summary>
    /// <param name="args">Not used.</param>
    public ClinicDbContext CreateDbContext(string[] args) => new(Options(ConnectionSource.Find()));

    private static DbContextOptions<ClinicDbContext> Options(string? connection)
    {
        var options = new DbContextOptionsBuilder<ClinicDbContext>();
        options.UseClinicDatabase(connection is null ? null : ForMigrating(connection));
        return options.Options;
    }

    // Unpooled: the lock is the session's, and must end with the run.
    private static string ForMigrating(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        builder.ApplicationName ??= "dotnet ef";
        return builder.ConnectionString;
    }
}
