using System.Diagnostics;
using Npgsql;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Management.Verification.Checks;

namespace SkinSpire.Persistence.Management.Verification;

/// <summary>Compares a database with the migrations and the model of this build, and leaves it as it was.</summary>
/// <param name="target">The database, as the migrating role.</param>
/// <param name="lockTimeout">Longest wait for a table that somebody changes; null for that of migrations, 5 seconds.</param>
/// <param name="source">What the database is a masked copy of, for the check <c>masking</c>, which reads it; null when it is none.</param>
public sealed class DatabaseVerifier(TargetDatabase target, TimeSpan? lockTimeout = null, TargetDatabase? source = null)
{
    private static readonly MaskingCheck Masking = new();

    // Those that need least come first, and those that say what others have said already come last.
    private static readonly IDatabaseCheck[] All =
    [
        new ConnectionCheck(),
        new EncodingCheck(),
        new TimeZoneCheck(),
        new StampCheck(),
        new MigrationsCheck(),
        new TriggersCheck(),
        new TenancyCheck(),
        new RolesCheck(),
        new ValidityCheck(),
        new DriftCheck(),
        new UnitsCheck(),
        new TransactionCheck(),
        Masking,
    ];

    /// <summary>The names of all checks, in the order they run.</summary>
    public static IReadOnlyList<string> Checks { get; } = [.. All.Select(check => check.Name)];

    /// <summary>Runs checks; one that cannot run is skipped with the reason, and the report has not passed.</summary>
    /// <param name="checks">Their names; null or none for all, but for <c>masking</c> when there is no source.</param>
    /// <param name="progress">Told which check begins, and how each ended.</param>
    /// <param name="ct">Ends the verification.</param>
    /// <exception cref="ArgumentException">A name is none of <see cref="Checks"/>.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public Task<VerificationReport> VerifyAsync(IReadOnlyCollection<string>? checks = null, IProgress<RunMessage>? progress = null, CancellationToken ct = default)
    {
        var wanted = checks is { Count: > 0 } ? checks : [.. Checks.Where(name => source is not null || name != Masking.Name)];
        return wanted.Except(Checks, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw new ArgumentException($"{unknown} is no check.", nameof(checks))
            : ServerFault.TranslatedAsync(target.ConnectionString, () => RunAsync([.. All.Where(check => wanted.Contains(check.Name, StringComparer.Ordinal))], progress, ct));
    }

    private async Task<VerificationReport> RunAsync(IReadOnlyList<IDatabaseCheck> wanted, IProgress<RunMessage>? progress, CancellationToken ct)
    {
        var results = new List<CheckResult>();
        var database = await ExaminedDatabase.OpenAsync(target, lockTimeout, ct, source).ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            foreach (var check in wanted)
            {
                var place = FormattableString.Invariant($"{results.Count + 1}/{wanted.Count}");
                progress?.Report(new RunMessage(RunMessageKind.Step, $"{place} checking {check.Name}"));
                var start = Stopwatch.GetTimestamp();
                var result = await ResultAsync(check, database, ct).ConfigureAwait(false);
                progress?.Report(new RunMessage(RunMessageKind.Step, FormattableString.Invariant($"{place} {result.Outcome.ToString().ToLowerInvariant()} {check.Name} ({Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s)")));
                database.Keep(result.Findings);
                results.Add(result);
            }
        }

        return new VerificationReport(results);
    }

    private async Task<CheckResult> ResultAsync(IDatabaseCheck check, ExaminedDatabase database, CancellationToken ct)
    {
        if (check.NeedsMigrations && database.Migrations.Applied.Count == 0)
        {
            return Skipped(check, "no migration is applied");
        }

        try
        {
            var findings = await check.FindAsync(database, ct).ConfigureAwait(false);
            return new CheckResult(check.Name, findings.Count == 0 ? CheckOutcome.Passed : CheckOutcome.Failed, Reason: null, findings);
        }
        catch (Exception error) when (error is PersistenceException or NpgsqlException)
        {
            return Skipped(check, ServerFault.Translate(error, target.ConnectionString)?.Message ?? error.GetType().Name);
        }
    }

    private static CheckResult Skipped(IDatabaseCheck check, string reason) => new(check.Name, CheckOutcome.Skipped, reason, []);
}
