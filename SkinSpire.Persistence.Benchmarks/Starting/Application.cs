using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Benchmarks.Starting;

/// <summary>An application as it starts; <c>apply</c> is one that only migrates.</summary>
internal static class Application
{
    internal static readonly IReadOnlyList<string> Ways = ["query", "check", "migrate", "apply"];

    internal static async Task<int> RunAsync(string way, CancellationToken ct)
    {
        await using var source = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("SKINSPIRE_DATABASE")) { Pooling = true }.ConnectionString).Build();
        await using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(source).Options);
        await (way switch
        {
            "check" => CheckAsync(source, ct),
            "migrate" or "apply" => context.Database.MigrateAsync(ct),
            _ => Task.CompletedTask,
        });
        return way == "apply" || await context.Set<ClinicModule>().AnyAsync(ct) ? 0 : 1;
    }

    private static async Task CheckAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await MigrationCheck.CheckAsync(connection, ct);
    }
}
