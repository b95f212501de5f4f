using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SkinSpire.Persistence.Planning;

/// <summary>The migration plan: every migration of a build with its SQL, made once by EF and run without it.</summary>
/// <param name="HistoryTable">Makes the history table where there is none.</param>
/// <param name="Migrations">Oldest first.</param>
internal sealed record ReleasePlan(string HistoryTable, IReadOnlyList<ReleaseMigration> Migrations)
{
    /// <summary>The name of the file, and of the resource where it is embedded.</summary>
    internal const string Name = "migration-plan.json";

    /// <summary>Before the first migration, where a migration is named.</summary>
    internal const string Empty = "0";

    /// <summary>The ids, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Ids => [.. Migrations.Select(migration => migration.Id)];

    /// <summary>The one of several ids that is meant by an id or by the name in it, in any case; null when there is none.</summary>
    internal static string? Find(IEnumerable<string> ids, string name) =>
        ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase) || id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="PlanInvalidException">It is no plan, or was changed.</exception>
    internal static ReleasePlan Read(ReadOnlySpan<byte> text, string source)
    {
        var plan = Parse(text, source, PlanJson.Default.ReleasePlan);
        return plan?.Migrations?.FirstOrDefault(IsChanged) is { } changed
            ? throw new PlanInvalidException(source, $"the SQL of {changed.Id} is not what its hash says")
            : plan is { HistoryTable: not null, Migrations.Count: > 0 } ? plan : throw NoPlan(source);
    }

    /// <summary>Reads the ids alone: quick, and nothing that may be run is proved by it.</summary>
    /// <exception cref="PlanInvalidException">It is no plan.</exception>
    internal static IReadOnlyList<string> ReadIds(ReadOnlySpan<byte> text, string source) =>
        Parse(text, source, PlanJson.Default.ReleaseHead) is { Migrations: { Count: > 0 } migrations } && migrations.All(migration => migration is { Id: not null })
            ? [.. migrations.Select(migration => migration.Id)]
            : throw NoPlan(source);

    /// <summary>As JSON; the same plan gives the same bytes.</summary>
    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, PlanJson.Default.ReleasePlan);

    private static T? Parse<T>(ReadOnlySpan<byte> text, string source, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException error)
        {
            throw new PlanInvalidException(source, "it is not the JSON of a plan", error);
        }
    }

    private static PlanInvalidException NoPlan(string source) => new(source, "it holds no migrations");

    private static bool IsChanged(ReleaseMigration migration) =>
        migration.Up is null || migration.Down?.Statements is null || StatementHash.Of(migration.Up) != migration.UpSha256 || migration.Down.Sha256 != migration.DownSha256;
}
