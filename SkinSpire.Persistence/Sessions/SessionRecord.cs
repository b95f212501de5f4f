using System.Diagnostics;
using SkinSpire.Persistence.Diagnostics;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Sessions;

/// <summary>One session as it is logged, traced and measured.</summary>
internal sealed class SessionRecord(SessionLog log, string kind, TenantId tenant) : IDisposable
{
    private readonly Activity? activity = PersistenceDiagnostics.Source.StartActivity($"session {kind}");
    private readonly long began = Stopwatch.GetTimestamp();
    private string outcome = "cancelled";
    private int tries;

    /// <summary>Counts a try; false for every one after the first.</summary>
    internal bool IsFirstTry()
    {
        if (++tries > 1)
        {
            SessionLog.Retries.Add(1, new KeyValuePair<string, object?>("kind", kind));
            log.RunsAgain(kind, tenant, tries);
        }

        return tries == 1;
    }

    internal void Succeed() => outcome = "ok";

    internal void Fail(Exception error)
    {
        // The type and never the text: another library's message can hold a row.
        outcome = (error as PersistenceException)?.Code ?? error.GetType().Name;
        log.Failed(kind, tenant, outcome);
        activity?.SetStatus(ActivityStatusCode.Error, outcome);
    }

    public void Dispose()
    {
        var took = Stopwatch.GetElapsedTime(began);
        SessionLog.Duration.Record(took.TotalSeconds, new("kind", kind), new("outcome", outcome));
        log.Finished(kind, tenant, took.TotalMilliseconds);
        activity?.SetTag("skinspire.hospital_id", tenant.ToString());
        activity?.SetTag("skinspire.outcome", outcome);
        activity?.Dispose();
    }
}
