namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>A row trigger that calls the trigger function of its own name.</summary>
internal sealed record RowTrigger(string Table, string Name, string Fires, string? When, string Arguments) : TableObject(Table, Name)
{
    internal override int Order => 3;

    internal override string CreateSql => $"create {Definition}";

    // Dropping a trigger makes readers wait, replacing it only writers.
    internal override string ReplaceSql => $"create or replace {Definition}";

    private string Definition =>
        $"trigger {Name} {Fires} on {Table} for each row {(When is null ? "" : $"when ({When}) ")}execute function clinic.{Name}({Arguments});";

    internal override string DropSql => $"drop trigger {Name} on {Table};";

    internal static RowTrigger Of(string table, string name, RowTriggerDefinition definition) =>
        new(table, name, definition.Fires, definition.When, string.Join(", ", definition.Arguments.Select(argument => $"'{argument.Replace("'", "''", StringComparison.Ordinal)}'")));
}
