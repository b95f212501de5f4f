using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SkinSpire.Persistence.Sessions;

// EF knows nothing of a savepoint that is rolled back: what it saved behind it would count as saved.
/// <summary>What a context tracked at one moment, all of it saved.</summary>
internal sealed class TrackedState(DbContext context, IReadOnlyDictionary<object, PropertyValues> rows)
{
    internal static TrackedState Of(DbContext context) => new(
        context,
        context.ChangeTracker.Entries().ToDictionary(entry => entry.Entity, entry => entry.CurrentValues.Clone(), ReferenceEqualityComparer.Instance));

    /// <summary>Lets go of what came since, and gives the rest its values of then.</summary>
    internal void Restore()
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => !rows.ContainsKey(entry.Entity)).ToList())
        {
            entry.State = EntityState.Detached;
        }

        foreach (var (entity, values) in rows)
        {
            var entry = context.Entry(entity);
            entry.State = EntityState.Unchanged;
            entry.CurrentValues.SetValues(values);
            entry.OriginalValues.SetValues(values);
            entry.State = EntityState.Unchanged;
        }
    }
}
