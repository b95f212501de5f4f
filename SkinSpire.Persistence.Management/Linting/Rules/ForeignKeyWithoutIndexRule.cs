using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A foreign key whose columns no index leads with.</summary>
internal sealed class ForeignKeyWithoutIndexRule() : LintRule(
    "foreign-key-without-index",
    "Each delete of a referenced row reads the whole referencing table when no index leads with the key's columns (PostgreSQL manual, Foreign Keys; eugene E15).",
    "Give the table an index that leads with the key's columns.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from step in migration.Steps
        from key in step.Changes.SelectMany(Keys)
        where key is { Kind: ConstraintKind.ForeignKey, Columns.Count: > 0 } && !Leading(migration, key.Table).Any(columns => columns.Take(key.Columns.Count).ToHashSet(StringComparer.Ordinal).SetEquals(key.Columns))
        select new LintProblem(
            step,
            $"{key.Table}.{key.Name}",
            $"No index of {key.Table} leads with {string.Join(", ", key.Columns)}: each delete of a row that {key.Name} names reads the whole table.",
            Index(migration, key));

    private static IEnumerable<ConstraintAdded> Keys(Change change) => change switch
    {
        TableCreated created => created.Constraints,
        ConstraintAdded added => [added],
        _ => [],
    };

    private static IEnumerable<IReadOnlyList<string>> Leading(LintedMigration migration, string table)
    {
        var keys = migration.After.SelectMany(Keys).Where(key => key.Table == table && key.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique).Select(key => key.Columns);
        return keys.Concat(migration.After.OfType<IndexCreated>().Where(index => index.Table == table).Select(index => index.Columns));
    }

    private static string Index(LintedMigration migration, ConstraintAdded key)
    {
        var columns = $"({string.Join(", ", key.Columns)})";
        var index = new IndexCreated(key.Table, $"ix_{SqlName.Last(key.Table)}_{key.Columns[^1]}", key.Columns, columns, IsUnique: false, IsConcurrent: true, IfNotExists: false);
        return migration.IsNew(key.Table) ? Corrected.Sql($"create index {index.Name} on {index.Table} {columns}") : $"// in a migration of its own:\n{Corrected.Index(index)}";
    }
}
