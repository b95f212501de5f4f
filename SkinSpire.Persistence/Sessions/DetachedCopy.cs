using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Copies an entity and all that is loaded with it, out of the reach of a context.</summary>
internal sealed class DetachedCopy(IModel model)
{
    private readonly Dictionary<object, object> copies = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(object From, object To, IEntityType Type)> open = new();

    /// <summary>The copy of one entity; the same one for each time it is met, so that cycles close and what was shared stays shared.</summary>
    internal object Of(object entity)
    {
        var copy = Start(entity);
        while (open.TryDequeue(out var next))
        {
            CopyProperties(next.From, next.To, next.Type);
            CopyNavigations(next.From, next.To, next.Type);
        }

        return copy;
    }

    private object Start(object entity)
    {
        if (!copies.TryGetValue(entity, out var copy))
        {
            // A proxy's class is not in the model: the nearest one that is makes a plain entity.
            var type = model.FindRuntimeEntityType(entity.GetType())
                ?? throw new InvalidOperationException($"{entity.GetType().Name} is no entity of this context.");
            copy = RuntimeHelpers.GetUninitializedObject(type.ClrType);
            copies.Add(entity, copy);
            open.Enqueue((entity, copy, type));
        }

        return copy;
    }

    private static void CopyProperties(object from, object to, IEntityType type)
    {
        foreach (var property in type.GetProperties().Where(property => !property.IsShadowProperty() && !property.IsIndexerProperty()))
        {
            // The comparer's snapshot is a copy of its own for a value that can change in place, but EF takes a byte array for one that is only replaced.
            var value = property.GetValueComparer().Snapshot(Read(property, from));
            Write(property, to, value is Array array ? array.Clone() : value);
        }
    }

    private void CopyNavigations(object from, object to, IEntityType type)
    {
        foreach (var navigation in type.GetNavigations().Concat<INavigationBase>(type.GetSkipNavigations()).Where(navigation => !navigation.IsShadowProperty()))
        {
            if (Read(navigation, from) is not { } loaded)
            {
                continue;
            }

            if (navigation.IsCollection)
            {
                CopyCollection(navigation, (IEnumerable<object>)loaded, to);
            }
            else
            {
                Write(navigation, to, Start(loaded));
            }
        }
    }

    private void CopyCollection(INavigationBase navigation, IEnumerable<object> loaded, object to)
    {
        var accessor = navigation.GetCollectionAccessor()!;
        accessor.GetOrCreate(to, forMaterialization: true);
        foreach (var entity in loaded)
        {
            accessor.Add(to, Start(entity), forMaterialization: true);
        }
    }

    private static object? Read(IPropertyBase member, object entity) =>
        member.FieldInfo is { } field ? field.GetValue(entity) : member.PropertyInfo!.GetValue(entity);

    private static void Write(IPropertyBase member, object entity, object? value)
    {
        if (member.FieldInfo is { } field)
        {
            field.SetValue(entity, value);
        }
        else
        {
            member.PropertyInfo!.SetValue(entity, value);
        }
    }
}
