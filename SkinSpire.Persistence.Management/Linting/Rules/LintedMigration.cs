using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A migration as the rules see it, with all that came before it.</summary>
/// <param name="id">Its id.</param>
/// <param name="migration">The migration.</param>
/// <param name="steps">The steps of its way up.</param>
/// <param name="before">The changes of all migrations before it, in order.</param>
internal sealed class LintedMigration(string id, Migration migration, IReadOnlyList<LintedStep> steps, IReadOnlyList<Change> before)
{
    internal string Id { get; } = id;

    internal Migration Migration { get; } = migration;

    internal IReadOnlyList<LintedStep> Steps { get; } = steps;

    /// <summary>The changes of the migrations before it.</summary>
    internal IReadOnlyList<Change> Before { get; } = before;

    /// <summary>The same with its own.</summary>
    internal IReadOnlyList<Change> After { get; } = [.. before, .. steps.SelectMany(step => step.Changes)];

    /// <summary>The newest migration that the target database has; null when no database was looked at.</summary>
    internal string? NewestApplied { get; init; }

    internal IEnumerable<(LintedStep Step, T Change)> Changes<T>() where T : Change =>
        Steps.SelectMany(step => step.Changes.OfType<T>().Select(change => (step, change)));

    /// <summary>The changes of tables that may hold rows and serve others: a table made by this migration does neither yet.</summary>
    internal IEnumerable<(LintedStep Step, T Change)> OnExisting<T>() where T : TableChange =>
        Changes<T>().Where(found => !IsNew(found.Change.Table));

    internal IEnumerable<(LintedStep Step, SqlStatement Statement)> Statements =>
        Steps.SelectMany(step => step.Statements.Select(statement => (step, statement)));

    /// <summary>The columns that are declared, new or changed, and their tables.</summary>
    internal IEnumerable<(LintedStep Step, string Table, ColumnSpec Column)> Columns =>
        Steps.SelectMany(step => step.Changes.SelectMany(DeclaredColumns.Of).Select(declared => (step, declared.Table, declared.Column)));

    internal bool IsNew(string table) => Changes<TableCreated>().Any(created => created.Change.Table == table);

    /// <summary>A table as the migrations leave it.</summary>
    internal LintedTable Table(string name) =>
        new(name, After.SelectMany(DeclaredColumns.Of).Any(declared => declared.Table == name && declared.Column.Name == "hospital_id"));

    /// <summary>The type of a column before this migration; null when no migration says.</summary>
    internal string? TypeOf(string table, string column) =>
        Before.SelectMany(DeclaredColumns.Of).LastOrDefault(declared => declared.Table == table && declared.Column.Name == column).Column?.Type;
}
