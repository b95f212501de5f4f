using System.Reflection;
using System.Text.RegularExpressions;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Modules;

/// <summary>Makes a context that derives from <see cref="ClinicDbContext"/> a module: its own tables lie in a schema of their own and are migrated by its own migrations.</summary>
/// <remarks>
/// The classes of its assembly get what the clinic's get: keys, foreign keys, row-level security, triggers and grants, scaffolded by <c>dotnet ef migrations add</c>.
/// The clinic's tables are part of its model and never of its migrations. Its migrations are those of its assembly; its history lies in its schema.
/// </remarks>
/// <param name="schema">The schema: lower-case letters, digits and <c>_</c>, at most 20 of them; the module's and nobody else's.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed partial class ModuleSchemaAttribute(string schema) : Attribute
{
    /// <summary>The schema.</summary>
    /// <exception cref="ArgumentException">It cannot be a module's.</exception>
    public string Schema { get; } = Form().IsMatch(schema) && schema is not (ClinicDbContext.Schema or "public") && !schema.StartsWith("pg_", StringComparison.Ordinal)
        ? schema
        : throw new ArgumentException($"'{schema}' cannot be a module's schema: take one of its own, lower-case letters, digits and _, at most 20; not clinic, public or pg_.", nameof(schema));

    /// <summary>The schema of a context's own tables; null for one that is no module.</summary>
    /// <exception cref="ArgumentException">It cannot be a module's.</exception>
    internal static string? Of(Type context) => context.GetCustomAttribute<ModuleSchemaAttribute>(inherit: false)?.Schema;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,19}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
