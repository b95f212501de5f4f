using Npgsql;
using SkinSpire.Persistence.Benchmarks.Servers;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Deferring;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Management.Populating.Rows;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Benchmarks.Populating;

/// <summary>The rows of a population as files that psql copies from, hospital by hospital, and scripts that do it.</summary>
internal sealed class PopulationFiles(BenchmarkServer server, PopulationRequest request)
{
    /// <summary>A migrated and stamped database without rows.</summary>
    internal const string Empty = "populate_empty";

    /// <summary>One with the rows.</summary>
    internal const string Full = "populate_full";

    private static readonly string[] Tables =
        ["hospital_directory", "hospitals", "branches", "hospital_settings", "roles", "role_permissions", "appointment_types", "staff", "patients", "users", "user_roles", "appointments", "user_sessions", "login_history"];

    /// <summary>Makes both databases and the files.</summary>
    internal async Task PrepareAsync(CancellationToken ct)
    {
        await server.RecreateAsync(Empty, ct);
        await new DatabaseMigrator(server.Migrator(Empty)).RunAsync(ct: ct);
        await using (var connection = new NpgsqlConnection(server.Migrator(Empty)))
        {
            await connection.OpenAsync(ct);
            await EnvironmentStamper.StampAsync(connection, DatabaseEnvironment.Testing, ct);
        }

        await server.RecreateAsync(Full, ct, Empty);
        await PopulateAsync(Full, ct);
        var lines = Hospitals().SelectMany(hospital => Tables.Append("appointment_status_history").Select(table => $"\\copy (select {Columns(table)} from clinic.{table} where hospital_id = '{hospital.Id}') to '{File(table, hospital.Code)}'"));
        await PsqlAsync(Full, await WriteAsync("export", lines, ct), ct);
    }

    /// <summary>Loads a database as the tool does.</summary>
    internal Task PopulateAsync(string database, CancellationToken ct) => new Populator(TargetDatabase.Find("test", server.Migrator(database))).RunAsync(request, ct: ct);

    /// <summary>A script that copies into the schema as it is: each hospital in a transaction that is bound to it, as the audit trail needs; histories of appointments are written by their trigger.</summary>
    internal Task<string> LiveAsync(CancellationToken ct) => WriteAsync("live", Hospitals().SelectMany(hospital => Copies(hospital, Tables)), ct);

    /// <summary>As <see cref="LiveAsync"/>, with all triggers of the tables disabled meanwhile.</summary>
    internal Task<string> WithoutTriggersAsync(CancellationToken ct) => WriteAsync(
        "without_triggers",
        [.. Switch("disable"), .. Hospitals().SelectMany(hospital => Copies(hospital, [.. Tables, "appointment_status_history"])), .. Switch("enable")],
        ct);

    /// <summary>A script that takes away what the tool takes away, copies, puts it back and analyses, one after another.</summary>
    internal async Task<string> RebuildAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server.Migrator(Empty));
        await connection.OpenAsync(ct);
        var deferral = await Deferral.ReadAsync(connection, ["patients", "appointments", "appointment_status_history", "user_sessions", "login_history"], triggers: true, ct);
        string[] early = [.. Tables.Where(table => table is not ("appointments" or "user_sessions" or "login_history" or "patients" or "users" or "user_roles"))];
        return await WriteAsync(
            "rebuild",
            [
                "set synchronous_commit = off;", "set maintenance_work_mem = '256MB';",
                .. Hospitals().SelectMany(hospital => Copies(hospital, early)),
                $"{deferral.TakeAwaySql};",
                .. Hospitals().SelectMany(hospital => Copies(hospital, ["patients", "users", "user_roles", "appointments", "user_sessions", "appointment_status_history", "login_history"])),
                .. deferral.Steps.OrderBy(step => step.Phase).Select(step => $"{step.Put};"),
                $"analyze {string.Join(", ", Tables.Append("appointment_status_history").Select(table => $"clinic.{table}"))};",
            ],
            ct);
    }

    /// <summary>Runs a script as the superuser.</summary>
    internal Task PsqlAsync(string database, string script, CancellationToken ct) => Shell.RunAsync($"psql -X -q -v ON_ERROR_STOP=1 -f '{script}' > /dev/null", server.Variables(database), ct);

    /// <summary>Throws unless a database has as many rows as there should be.</summary>
    internal async Task CheckAsync(string database, CancellationToken ct)
    {
        const string Counts = "select concat_ws(' ', (select count(*) from clinic.patients), (select count(*) from clinic.appointments), (select count(*) from clinic.appointment_status_history), (select count(*) from clinic.login_history), (select count(*) from pg_index where indisvalid), (select count(*) from pg_constraint where convalidated), (select count(*) from pg_trigger where tgenabled = 'O'))";
        if (await server.ScalarAsync(database, Counts, ct) is var counts && !Equals(counts, await server.ScalarAsync(Full, Counts, ct)))
        {
            throw new InvalidOperationException($"{database} has {counts}.");
        }
    }

    private IEnumerable<(Guid Id, string Code)> Hospitals() => PopulationSize.Of(request).Select(size => (new Hospital(size, request.Seed, []).Self.ToGuid(), size.Code));

    private IEnumerable<string> Copies((Guid Id, string Code) hospital, IEnumerable<string> tables) =>
        [
            "begin;", $"select clinic.enter('{hospital.Id}', 'populate');",
            .. tables.Select(table => $"\\copy clinic.{table} ({Columns(table)}) from '{File(table, hospital.Code)}'"),
            "commit;",
        ];

    private static IEnumerable<string> Switch(string what) => Tables.Where(table => table != "hospital_directory").Append("appointment_status_history").Select(table => $"alter table clinic.{table} {what} trigger user;");

    private string File(string table, string hospital) => Path.Combine(server.Folder, $"{table}.{hospital}.txt");

    private async Task<string> WriteAsync(string name, IEnumerable<string> lines, CancellationToken ct)
    {
        var path = Path.Combine(server.Folder, $"{name}.sql");
        await System.IO.File.WriteAllLinesAsync(path, lines, ct);
        return path;
    }

    // All but the generated ones, as the database says.
    private string Columns(string table) => columns.TryGetValue(table, out var known) ? known : columns[table] = (string)server.ScalarAsync(
        Empty, $"select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = 'clinic.{table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''", CancellationToken.None).GetAwaiter().GetResult()!;

    private readonly Dictionary<string, string> columns = [];
}
