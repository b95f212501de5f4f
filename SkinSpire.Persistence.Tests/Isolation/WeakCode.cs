using Microsoft.EntityFrameworkCore;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>The guards that are code: each query filter, each way to save a row of each state.</summary>
internal static class WeakCode
{
    /// <summary>Puts a weaker context in place of the clinic's, guard by guard.</summary>
    internal static async Task AddToAsync(Tally tally, IsolationFixture isolation)
    {
        var attacker = isolation.Attacker;
        var guarded = attacker.Contexts;
        foreach (var table in isolation.Tables.Select(rows => rows.Table))
        {
            attacker.Contexts = (options, tenant) => new WeakFilterContext(options, tenant, table.EntityType);
            tally.Add($"query filter of {table.EntityType.Name}", await attacker.NoticesAsync(isolation.Cases.Where(attack => attack.Layer == Layer.Filters && attack.Table == table.Name)));
        }

        foreach (var (way, state) in from way in new[] { WriteGuardCases.Sync, WriteGuardCases.Async } from state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted } select (way, state))
        {
            attacker.Contexts = (options, tenant) => new UnguardedContext(options, tenant, way, state);
            tally.Add($"write guard of {way} {state}", await attacker.NoticesAsync(isolation.Cases.Where(attack => attack.Layer == Layer.WriteGuard && attack.Subject == way)));
        }

        attacker.Contexts = guarded;
    }
}
