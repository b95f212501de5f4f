using ClinicLab.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Modules;

/// <summary>A database with the tables of the clinic and of the sample's module.</summary>
internal static class LabDatabase
{
    internal static async Task<TestDatabase> NewLabDatabaseAsync(this PostgresServer server)
    {
        var database = await server.NewDatabaseAsync();
        await database.MigrateLabAsync();
        return database;
    }

    /// <summary>Brings the module to a migration; to its newest without one.</summary>
    internal static async Task MigrateLabAsync(this TestDatabase database, string? to = null)
    {
        await using var context = new LabDbContext(Options(database.MigratorConnectionString));
        await context.GetService<IMigrator>().MigrateAsync(to, TestContext.Current.CancellationToken);
    }

    /// <summary>The module's sessions, as the application.</summary>
    internal static ClinicSessions<LabDbContext> LabSessions(this TestDatabase database) => new(Options(database.ApplicationConnectionString));

    internal static DbContextOptions<LabDbContext> Options(string? connection)
    {
        var options = new DbContextOptionsBuilder<LabDbContext>();
        options.UseClinicDatabase(connection);
        return options.Options;
    }
}
