using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>Which environment is meant, what is wrong with its configuration, and whether its database answers.</summary>
internal sealed class ConfigurationExamination(string? environment, string? connection) : IExamination
{
    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct)
    {
        try
        {
            var target = TargetDatabase.Find(environment, connection);
            return
            [
                new Diagnosis("configuration", DiagnosisOutcome.Ok, $"{target.Environment.Environment.ShortName()} from {target.Environment.Source}, {target.Configuration.Target}"),
                .. await ConnectAsync(target, ct).ConfigureAwait(false),
            ];
        }
        catch (ConfigurationInvalidException error)
        {
            return [.. error.Faults.Select(fault => new Diagnosis("configuration", DiagnosisOutcome.Fail, fault, error.Remedy))];
        }
        catch (Exception error) when (error is EnvironmentNotChosenException or NotConfiguredException)
        {
            return [Of("configuration", DiagnosisOutcome.Warn, (PersistenceException)error)];
        }
        catch (PersistenceException error)
        {
            return [Of("configuration", DiagnosisOutcome.Fail, error)];
        }
    }

    private static async Task<IReadOnlyList<Diagnosis>> ConnectAsync(TargetDatabase target, CancellationToken ct)
    {
        try
        {
            var state = await target.LookAsync(ct).ConfigureAwait(false);
            var connection = new Diagnosis("connection", DiagnosisOutcome.Ok, $"PostgreSQL {state.ServerVersion}, {(state.Stamp is null ? "no stamp yet" : $"stamp {state.Stamp}")}");
            return ClientPrograms.Compare(await DumpAsync(ct).ConfigureAwait(false), state.ServerVersion) is { } backup ? [connection, backup] : [connection];
        }
        catch (PersistenceException error)
        {
            return [Of("connection", DiagnosisOutcome.Fail, error)];
        }
    }

    private static async Task<string?> DumpAsync(CancellationToken ct)
    {
        try
        {
            return await ClientPrograms.VersionAsync("pg_dump", await PostgresBinaries.FindAsync(ct).ConfigureAwait(false), ct).ConfigureAwait(false);
        }
        catch (PostgresMissingException)
        {
            return await ClientPrograms.VersionAsync("pg_dump", binaries: null, ct).ConfigureAwait(false);
        }
    }

    private static Diagnosis Of(string subject, DiagnosisOutcome outcome, PersistenceException error) => new(subject, outcome, error.Message, error.Remedy);
}
