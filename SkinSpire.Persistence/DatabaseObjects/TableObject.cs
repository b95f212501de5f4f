namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>Something a table carries that EF has no operation for: row-level security, a policy, a trigger, a constraint, a grant.</summary>
/// <param name="Table">The table, schema-qualified.</param>
/// <param name="Name">Its name on that table.</param>
internal abstract record TableObject(string Table, string Name)
{
    /// <summary>Smaller ones are made first: who owns the table, then what guards it, then who may use it.</summary>
    internal abstract int Order { get; }

    /// <summary>The statement that makes it, ended by a semicolon.</summary>
    internal abstract string CreateSql { get; }

    /// <summary>The statement that removes it.</summary>
    internal abstract string DropSql { get; }

    /// <summary>The statement that puts it in the place of another of its name; null when that takes a drop and a create.</summary>
    internal virtual string? ReplaceSql => null;
}
