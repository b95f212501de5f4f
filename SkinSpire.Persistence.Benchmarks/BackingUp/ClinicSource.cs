using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Benchmarks.BackingUp;

/// <summary>A busy clinic's database of one year: what is backed up, and what has to be there again.</summary>
internal static class ClinicSource
{
    internal const string Database = "clinic_source";

    // Counted, because a tool that does less is quicker.
    private const string Rows = "select (select count(*) from clinic.appointments) + (select count(*) from clinic.patients) + (select count(*) from clinic.row_history) + (select count(*) from clinic.appointment_status_history)";

    // And what a restore has to put back.
    private const string Objects = "select (select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'clinic'::regnamespace and i.indisvalid) + (select count(*) from pg_constraint where connamespace = 'clinic'::regnamespace and contype in ('c', 'f', 'p', 'u', 'x') and convalidated) + (select count(*) from pg_trigger where tgenabled = 'O')";

    /// <summary>Makes it.</summary>
    internal static async Task<TargetDatabase> MakeAsync(BenchmarkServer server, CancellationToken ct)
    {
        await server.RecreateAsync(Database, ct);
        await new DatabaseMigrator(server.Migrator(Database)).RunAsync(ct: ct);
        var target = TargetDatabase.Find("test", server.Migrator(Database));
        await target.ExecuteAsync(connection => EnvironmentStamper.StampAsync(connection, DatabaseEnvironment.Testing, ct), ct);
        await new Populator(target).RunAsync(new PopulationRequest(PopulationScale.Clinic), ct: ct);
        await server.ExecuteAsync(Database, "checkpoint", ct);
        return target;
    }

    /// <summary>Throws when a database does not hold what this one does.</summary>
    internal static Task CheckAsync(BenchmarkServer server, string database, CancellationToken ct) => CheckAsync(server, server, database, ct);

    /// <summary>As <see cref="CheckAsync(BenchmarkServer, string, CancellationToken)"/>, of a database of another server.</summary>
    internal static async Task CheckAsync(BenchmarkServer server, BenchmarkServer other, string database, CancellationToken ct)
    {
        foreach (var count in new[] { Rows, Objects })
        {
            var (expected, found) = (await server.ScalarAsync(Database, count, ct), await other.ScalarAsync(database, count, ct));
            if (!Equals(expected, found))
            {
                throw new InvalidOperationException($"{database} has {found}, and {Database} {expected}: {count}");
            }
        }
    }

    /// <summary>The bytes of a file, or of all files of a folder.</summary>
    internal static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    /// <summary>Removes what the run before left.</summary>
    internal static Task RemoveAsync(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
        return Task.CompletedTask;
    }
}
