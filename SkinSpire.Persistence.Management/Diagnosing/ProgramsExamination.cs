using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>PostgreSQL's programs: the server's, the clients' that back up and restore, and PgBouncer.</summary>
internal sealed class ProgramsExamination : IExamination
{
    private static readonly string[] Clients = ["psql", "pg_dump", "pg_restore"];

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct)
    {
        var diagnoses = new List<Diagnosis>();
        PostgresBinaries? binaries = null;
        try
        {
            binaries = await PostgresBinaries.FindAsync(ct).ConfigureAwait(false);
            diagnoses.Add(await ServerAsync(binaries, ct).ConfigureAwait(false));
        }
        catch (PostgresMissingException error)
        {
            diagnoses.Add(new Diagnosis("PostgreSQL server", DiagnosisOutcome.Fail, error.Message, error.Remedy));
        }

        foreach (var client in Clients)
        {
            diagnoses.Add(await ClientAsync(client, binaries, ct).ConfigureAwait(false));
        }

        diagnoses.Add(new Diagnosis("pgbouncer", DiagnosisOutcome.Ok, await ProgramVersion.OfAsync("pgbouncer", ["--version"], ct).ConfigureAwait(false) ?? "not on the PATH; only its tests need it"));
        return diagnoses;
    }

    private static async Task<Diagnosis> ServerAsync(PostgresBinaries? binaries, CancellationToken ct) => binaries is null
        ? new("PostgreSQL server", DiagnosisOutcome.Warn, "no programs on this machine", new PostgresMissingException("").Remedy)
        : new("PostgreSQL server", DiagnosisOutcome.Ok, $"{await ProgramVersion.OfAsync(binaries.Program("postgres"), ["--version"], ct).ConfigureAwait(false) ?? "of unknown version"}, {binaries.Folder}, from {binaries.Source}");

    private static async Task<Diagnosis> ClientAsync(string client, PostgresBinaries? binaries, CancellationToken ct) =>
        await ClientPrograms.VersionAsync(client, binaries, ct).ConfigureAwait(false) is { } version
            ? new Diagnosis(client, DiagnosisOutcome.Ok, version)
            : new Diagnosis(client, DiagnosisOutcome.Warn, "not found", "Install PostgreSQL's client programs; backup, restore and local psql need them.");
}
