using SkinSpire.Persistence.Management.Fingerprinting;

namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>Every object is as the migrations make it in an empty database.</summary>
internal sealed class DriftCheck : IDatabaseCheck
{
    private static readonly string[] Wholes = ["constraint", "function", "table"];

    public string Name => "drift";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct)
    {
        var differences = await database.DifferencesAsync(ct).ConfigureAwait(false);
        var wholes = differences.Where(IsWhole).Select(difference => difference.Identity).ToList();
        return
        [
            .. differences
                .Where(difference => IsWhole(difference) || !wholes.Exists(whole => IsPart(difference, whole)))
                .Where(difference => !IsOfServer(difference))
                .Select(difference => new Finding($"{difference.Kind} {difference.Identity}", difference.Expected, difference.Actual))
                .Where(finding => !database.HasFound(finding.Subject)),
        ];
    }

    // What hangs on an object that is missing, or should not be there, is not worth a line of its own.
    private static bool IsWhole(CatalogDifference difference) =>
        Wholes.Contains(difference.Kind, StringComparer.Ordinal) && (difference.Expected is null || difference.Actual is null);

    private static bool IsPart(CatalogDifference difference, string whole) => difference.Kind switch
    {
        "grant" or "comment" => Named(difference.Identity[(difference.Identity.IndexOf(' ', StringComparison.Ordinal) + 1)..], whole),
        "index" => Named(difference.Identity.Replace(".clinic.", ".", StringComparison.Ordinal), whole),
        _ => Named(difference.Identity, whole),
    };

    private static bool Named(string identity, string whole) =>
        identity.StartsWith(whole, StringComparison.Ordinal) && (identity.Length == whole.Length || identity[whole.Length] is '.' or ' ');

    // What an administrator adds for the server, such as pg_stat_statements, is no change of the schema.
    private static bool IsOfServer(CatalogDifference difference) => difference is { Kind: "extension", Expected: null };
}
