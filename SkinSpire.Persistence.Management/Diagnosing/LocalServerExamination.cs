using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>This user's own PostgreSQL.</summary>
internal sealed class LocalServerExamination : IExamination
{
    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct)
    {
        try
        {
            var server = await LocalServer.FindAsync(ct).ConfigureAwait(false);
            var running = await server.IsRunningAsync(ct).ConfigureAwait(false);
            return [new Diagnosis("local server", DiagnosisOutcome.Ok, $"{State(server, running)}, {server.Folder}")];
        }
        catch (PersistenceException)
        {
            return [new Diagnosis("local server", DiagnosisOutcome.Ok, "none, without PostgreSQL's programs")];
        }
    }

    private static string State(LocalServer server, bool running) =>
        running ? "runs" : Directory.Exists(Path.Combine(server.Folder, "data")) ? "does not run: skinspire-db local start" : "not made yet: skinspire-db setup --env dev makes it";
}
