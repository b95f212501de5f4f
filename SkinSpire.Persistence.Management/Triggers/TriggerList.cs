using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Triggers;

/// <summary>The triggers that the model declares beside those that a database has.</summary>
public static class TriggerList
{
    // The history table is EF's, and no entity of the model: a SQL unit gives it its trigger.
    private static readonly (string Table, string Name) OfHistory = (ClinicDatabase.HistoryTable, "record_migration");

    /// <summary>Reads both; changes nothing.</summary>
    /// <param name="target">The database.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <returns>Every trigger, ordered by table and name.</returns>
    /// <exception cref="PersistenceException">The database cannot be reached; one subclass for each reason.</exception>
    public static async Task<IReadOnlyList<ListedTrigger>> ReadAsync(TargetDatabase target, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);

        var declared = Declared();
        var actual = (await target.WorkAsync(
            connection => connection.RowsAsync(EmbeddedText.Read(typeof(TriggerList), "Triggers/triggers.sql"), row => (Key: (row.GetString(0), row.GetString(1)), Enabled: row.GetBoolean(2)), ct),
            ct).ConfigureAwait(false)).ToDictionary(trigger => trigger.Key, trigger => trigger.Enabled);
        return
        [
            .. declared.Keys.Union(actual.Keys).OrderBy(key => key.Item1, StringComparer.Ordinal).ThenBy(key => key.Item2, StringComparer.Ordinal)
                .Select(key => Listed(key, declared.GetValueOrDefault(key), actual.TryGetValue(key, out var enabled) ? enabled : null)),
        ];
    }

    private static Dictionary<(string Table, string Name), DeclaredTrigger> Declared()
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        var declared = context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .SelectMany(entity => entity.DeclaredTriggers().Select(trigger => (Table: entity.GetTableName()!, Trigger: trigger)))
            .ToDictionary(found => (found.Table, found.Trigger.Name), found => found.Trigger);
        declared.Add(OfHistory, new DeclaredTrigger(OfHistory.Name, "after insert or delete", When: null, Critical: false, []));
        return declared;
    }

    private static ListedTrigger Listed((string Table, string Name) key, DeclaredTrigger? declared, bool? enabled) => new(
        key.Table, key.Name, declared?.Fires, declared?.When, declared?.Critical ?? false,
        (declared, enabled) switch
        {
            (null, _) => TriggerState.NotDeclared,
            (_, null) => TriggerState.Missing,
            (_, false) => TriggerState.Disabled,
            _ => TriggerState.Enabled,
        });
}
