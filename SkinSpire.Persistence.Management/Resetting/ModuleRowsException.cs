using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Resetting;

/// <summary>Modules have rows in schemas of their own, which would be left out and be gone from under the database's name; nothing was changed.</summary>
/// <param name="verb">What was to be done.</param>
/// <param name="database">Whose rows they are.</param>
/// <param name="tables">The modules' tables that hold rows.</param>
public sealed class ModuleRowsException(string verb, string database, IReadOnlyList<TableRows> tables)
    : PersistenceException(
        "SSP4211",
        FormattableString.Invariant($"{verb} knows the tables of schema clinic alone, and {database} has rows of modules too: {string.Join(", ", tables?.Select(table => FormattableString.Invariant($"{table.Table} ({table.Rows})")) ?? [])}."),
        "Save them with pg_dump --schema, drop the module's schema, and run this again; then migrate the module and load them.")
{
    /// <summary>Refuses when there are any.</summary>
    /// <exception cref="ModuleRowsException">There are.</exception>
    internal static void ThrowIfAny(string verb, string database, IEnumerable<TableRows> rows)
    {
        var left = rows.Where(table => TableRows.IsOfModule(table.Table)).ToList();
        if (left.Count > 0)
        {
            throw new ModuleRowsException(verb, database, left);
        }
    }
}
