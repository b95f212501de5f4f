using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SkinSpire.Persistence.Diagnostics;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Writes how sessions go, by code and duration; never what they read or write.</summary>
/// <param name="logger">Where to.</param>
public sealed partial class SessionLog(ILogger<SessionLog> logger)
{
    internal static readonly Histogram<double> Duration =
        PersistenceDiagnostics.Meter.CreateHistogram<double>("skinspire.session.duration", "s", "How long sessions took, by kind and outcome.");

    internal static readonly Counter<long> Retries =
        PersistenceDiagnostics.Meter.CreateCounter<long>("skinspire.session.retries", "{retry}", "How often work ran again after a transient failure.");

    /// <summary>Writes nowhere.</summary>
    internal static SessionLog None { get; } = new(NullLogger<SessionLog>.Instance);

    internal SessionRecord Begin(string kind, TenantId tenant) => new(this, kind, tenant);

    [LoggerMessage(1001, LogLevel.Debug, "A {Kind} session of hospital {HospitalId} took {Milliseconds:0.0} ms")]
    internal partial void Finished(string kind, TenantId hospitalId, double milliseconds);

    [LoggerMessage(1002, LogLevel.Warning, "A {Kind} session of hospital {HospitalId} runs again after a transient failure, try {Try}")]
    internal partial void RunsAgain(string kind, TenantId hospitalId, int @try);

    [LoggerMessage(1003, LogLevel.Warning, "A {Kind} session of hospital {HospitalId} failed with {Code}")]
    internal partial void Failed(string kind, TenantId hospitalId, string code);
}
