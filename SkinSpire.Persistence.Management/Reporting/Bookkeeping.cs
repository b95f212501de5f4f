using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Management.Inspecting;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Enters tables into a book: what the catalog says of each constraint is said of each column.</summary>
internal static class Bookkeeping
{
    private static readonly string[] Actions = ["CASCADE", "RESTRICT", "SET NULL", "SET DEFAULT"];

    internal static BookTable Enter(InspectedTable table, IReadOnlyDictionary<(string Table, string Column), DataCategory> marks)
    {
        var primary = Columns(table, "primary-key");
        var foreign = Columns(table, "foreign-key");
        return new BookTable(
            table,
            [.. table.Columns.Select(column => new BookColumn(column, primary.Contains(column.Name), foreign.Contains(column.Name), marks.TryGetValue((table.Name, column.Name), out var category) ? category : null))],
            [.. table.Constraints.Where(constraint => constraint.References is not null).Select(constraint => Reference(table, constraint))]);
    }

    private static HashSet<string> Columns(InspectedTable table, string kind) =>
        table.Constraints.Where(constraint => constraint.Kind == kind).SelectMany(constraint => constraint.Columns).ToHashSet(StringComparer.Ordinal);

    private static BookReference Reference(InspectedTable table, InspectedConstraint key) => new(
        key.Name, table.Name, key.Columns, key.References!, key.ReferencedColumns,
        table.Columns.Any(column => column.Nullable && key.Columns.Contains(column.Name, StringComparer.Ordinal)), IsUnique(table, key), OnDelete(key.Definition));

    // A partial index or one over an expression is no promise about all rows: only constraints count, and whole unique indexes, which EF makes instead.
    private static bool IsUnique(InspectedTable table, InspectedConstraint key) =>
        table.Constraints.Any(other => other.Kind is "primary-key" or "unique" && other.Columns.ToHashSet(StringComparer.Ordinal).SetEquals(key.Columns))
        || table.Indexes.Any(index => index.Unique && index.Definition.EndsWith($"({string.Join(", ", key.Columns)})", StringComparison.Ordinal));

    private static string OnDelete(string definition) =>
        Array.Find(Actions, action => definition.Contains($" ON DELETE {action}", StringComparison.Ordinal)) ?? "NO ACTION";
}
