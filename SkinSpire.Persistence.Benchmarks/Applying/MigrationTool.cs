using System.Globalization;
using SkinSpire.Persistence.Benchmarks.Measuring;
using SkinSpire.Persistence.Benchmarks.Servers;

namespace SkinSpire.Persistence.Benchmarks.Applying;

/// <summary>A tool that applies all migrations to a database.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="ApplyAsync">Applies them to the database of a name.</param>
internal sealed record MigrationTool(string Name, Func<string, Task> ApplyAsync)
{
    private const string Database = "apply";

    // What every way has to leave; counted, because a tool that does less is quicker. A peer keeps its own history elsewhere.
    private const string Objects = "select (select count(*) from pg_class c where relnamespace = 'clinic'::regnamespace) + (select count(*) from pg_trigger join pg_class c on c.oid = tgrelid where relnamespace = 'clinic'::regnamespace) + (select count(*) from pg_policy) + (select count(*) from pg_constraint where connamespace = 'clinic'::regnamespace) + (select count(*) from pg_proc where pronamespace = 'clinic'::regnamespace)";

    private static long? expected;

    /// <summary>How many bytes have to be shipped; null where that is not what it is about.</summary>
    internal Func<long>? Size { get; init; }

    /// <summary>As a contender that begins with an empty database each time.</summary>
    internal Contender OnEmpty(BenchmarkServer server) => new(Name, _ => ApplyAsync(Database))
    {
        BeforeAsync = ct => server.RecreateAsync(Database, ct),
        CheckAsync = ct => CheckAsync(server, ct),
        Size = Size,
    };

    /// <summary>As a contender that finds nothing to apply in a database that it has migrated itself.</summary>
    internal async Task<Contender> OnMigratedAsync(BenchmarkServer server, CancellationToken ct)
    {
        var database = $"noop_{Guid.NewGuid():N}";
        await server.RecreateAsync(database, ct);
        await ApplyAsync(database);
        return new Contender(Name, _ => ApplyAsync(database));
    }

    private async Task CheckAsync(BenchmarkServer server, CancellationToken ct)
    {
        var objects = Convert.ToInt64(await server.ScalarAsync(Database, Objects, ct), CultureInfo.InvariantCulture);
        expected ??= objects;
        if (objects != expected || objects < 100)
        {
            throw new InvalidOperationException($"{Name} left {objects} objects, another {expected}.");
        }
    }
}
