using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Modules;

/// <summary>The migrations of a module, by the attributes of its assembly and without EF's model.</summary>
/// <param name="Schema">Where their history lies.</param>
/// <param name="Ids">Their ids, oldest first.</param>
internal sealed record ModuleMigrations(string Schema, IReadOnlyList<string> Ids)
{
    /// <summary>Those of a context; null for one that is no module.</summary>
    /// <exception cref="ArgumentException">Its schema cannot be a module's.</exception>
    internal static ModuleMigrations? Of(Type context) =>
        ModuleSchemaAttribute.Of(context) is not { } schema ? null : new ModuleMigrations(
            schema,
            [
                .. context.Assembly.GetTypes()
                    .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
                    .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal),
            ]);
}
