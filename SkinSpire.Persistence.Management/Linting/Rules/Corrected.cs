using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Writes corrected code, as lines of a migration.</summary>
internal static class Corrected
{
    /// <summary>A step in the migration's transaction.</summary>
    internal static string Sql(string statement) => $"migrationBuilder.Sql({Literal(statement)});";

    /// <summary>A step outside any transaction.</summary>
    internal static string Outside(string statement) => $"migrationBuilder.Sql({Literal(statement)}, suppressTransaction: true);";

    /// <summary>A step that stays as it is, with a reason that the reader has to find.</summary>
    internal static string Acknowledged(string statement, string rule, string reason) =>
        $"migrationBuilder.Sql({Literal(statement)}).Acknowledge(\"{rule}\", \"{reason}\");";

    /// <summary>Several migrations, one after the other; what it leaves open stands in a comment.</summary>
    internal static string InTurn(params IEnumerable<string> migrations) => string.Join("\n// in the next migration:\n", migrations);

    internal static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Builds an index while writers go on; run again after it was cut off, it removes the invalid one first.</summary>
    internal static string Index(IndexCreated index) => Lines(
        Outside($"drop index concurrently if exists {SqlName.Beside(index.Table, index.Name)}"),
        Outside($"create {(index.IsUnique ? "unique " : "")}index concurrently {index.Name} on {index.Table} {index.Definition}"));

    /// <summary>Makes a column NOT NULL in three migrations, none of which reads the table while others wait.</summary>
    internal static string NotNull(string table, string column)
    {
        var check = $"ck_{SqlName.Last(table)}_{column}_filled";
        var add = Sql($"alter table {table} add constraint {check} check ({column} is not null) not valid");
        var validate = Sql($"alter table {table} validate constraint {check}");
        var set = Lines(Sql($"alter table {table} alter column {column} set not null"), Sql($"alter table {table} drop constraint {check}"));
        return $"{add}\n// in the next migration, once every row has a value:\n{InTurn(validate, set)}";
    }

    /// <summary>Changes rows a thousand at a time, each thousand in a transaction of its own.</summary>
    /// <param name="table">The table.</param>
    /// <param name="change"><c>update … set …</c> or <c>delete from …</c>.</param>
    /// <param name="left">The rows that are still to be changed; null for every row there is.</param>
    internal static string Batches(LintedTable table, string change, string? left)
    {
        var conditions = string.Join(" and ", new[] { table.IsOfHospitals ? "hospital_id = hospital" : null, left }.OfType<string>());
        var rows = $"select ctid from {table.Name}{(conditions.Length == 0 ? "" : $" where {conditions}")} limit 1000";
        var batch = $"{change} where ctid = any (array({rows})); exit when not found; commit;";
        return table.IsOfHospitals
            ? EachHospital($"loop perform clinic.enter(hospital, 'migration'); {batch} end loop;")
            : Outside($"do $$ begin loop {batch} end loop; end $$");
    }

    /// <summary>Works for one hospital after the other: rows of one are changed in a transaction that is bound to it.</summary>
    internal static string EachHospital(string work) => Outside(
        $"do $$ declare hospital uuid; begin for hospital in select d.hospital_id from clinic.hospital_directory d loop {work} commit; end loop; end $$");

    /// <summary>Adds a column empty, fills it in batches and makes it NOT NULL when it shall be.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column; its default, if it has one, serves the rows to come.</param>
    /// <param name="value">What the rows that exist get.</param>
    /// <param name="left">The rows that do not have it yet.</param>
    internal static string Filled(LintedTable table, ColumnSpec column, string value, string left)
    {
        var add = Sql($"alter table {table.Name} add column {column.Name} {column.Type}{(column.Default is null ? "" : $", alter column {column.Name} set default {column.Default}")}");
        var fill = Batches(table, $"update {table.Name} set {column.Name} = {value}", left);
        return column.IsRequired ? InTurn(add, fill, NotNull(table.Name, column.Name)) : InTurn(add, fill);
    }

    /// <summary>Adds a foreign key or a CHECK for the rows to come, and looks at those that exist in the next migration.</summary>
    internal static string Constraint(ConstraintAdded added) => InTurn(
        Lines(Alone(added).Append(Sql($"alter table {added.Table} add constraint {added.Name} {added.Definition} not valid"))),
        Sql($"alter table {added.Table} validate constraint {added.Name}"));

    /// <summary>Builds the index of a key while writers go on, and gives it to the key in the next migration.</summary>
    /// <param name="added">The key.</param>
    /// <param name="kind"><c>unique</c> or <c>primary key</c>.</param>
    internal static string Key(ConstraintAdded added, string kind)
    {
        var nulls = StatementReader.Plain(added.Definition).Contains("nulls not distinct", StringComparison.Ordinal) ? " nulls not distinct" : "";
        var index = new IndexCreated(added.Table, added.Name, added.Columns, $"({string.Join(", ", added.Columns)}){nulls}", IsUnique: true, IsConcurrent: true, IfNotExists: false);
        return InTurn([.. Alone(added), Index(index), Sql($"alter table {added.Table} add constraint {added.Name} {kind} using index {added.Name}")]);
    }

    private static IEnumerable<string> Alone(ConstraintAdded added) => added.InColumn is null ? [] : [Sql($"alter table {added.Table} add column {added.InColumn}")];

    private static string Literal(string statement) => statement.Contains('\n', StringComparison.Ordinal)
        ? $"\"\"\"\n{statement};\n\"\"\""
        : $"\"{statement.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)};\"";
}
