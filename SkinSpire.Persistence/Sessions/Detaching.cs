using System.Diagnostics.CodeAnalysis;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Takes entities out of a session, to be used after it.</summary>
public static class Detaching
{
    /// <summary>A deep, plain, untracked copy of an entity with everything that is loaded with it; nothing is read from the database.</summary>
    /// <remarks>What the copies share and how they point at each other is as among the originals. Shadow properties are not copied.</remarks>
    /// <param name="context">The context that knows the entity's class.</param>
    /// <param name="entity">The entity, tracked or not; null gives null.</param>
    /// <exception cref="InvalidOperationException">It, or what is loaded with it, is no entity of the context.</exception>
    [return: NotNullIfNotNull(nameof(entity))]
    public static TEntity? Detach<TEntity>(this ClinicDbContext context, TEntity? entity)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(context);
        return entity is null ? null : (TEntity)new DetachedCopy(context.Model).Of(entity);
    }

    /// <summary>As <see cref="Detach{TEntity}(ClinicDbContext, TEntity)"/> for many at once: what they share, their copies share.</summary>
    /// <param name="context">The context that knows the entities' classes.</param>
    /// <param name="entities">The entities; null gives null, and so does a null among them.</param>
    /// <exception cref="InvalidOperationException">One, or what is loaded with it, is no entity of the context.</exception>
    [return: NotNullIfNotNull(nameof(entities))]
    public static IReadOnlyList<TEntity>? Detach<TEntity>(this ClinicDbContext context, IEnumerable<TEntity>? entities)
        where TEntity : class
    {
        ArgumentNullException.ThrowIfNull(context);
        var copy = new DetachedCopy(context.Model);
        return entities is null ? null : [.. entities.Select(entity => entity is null ? null! : (TEntity)copy.Of(entity))];
    }
}
