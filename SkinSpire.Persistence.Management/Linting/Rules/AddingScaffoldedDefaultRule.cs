using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Management.Linting.Changes;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A default that EF invented for the rows that exist.</summary>
internal sealed class AddingScaffoldedDefaultRule() : LintRule(
    "adding-scaffolded-default",
    "For a required column EF writes a default of its own (empty text, 0, year 1) into the migration, and every row that exists says something that nobody meant (Npgsql migrations; research A.2).",
    "Declare the default in the model when it is true of the rows that exist; otherwise add the column nullable and fill it.")
{
    internal override IEnumerable<LintProblem> Problems(LintedMigration migration) =>
        from found in migration.OnExisting<ColumnAdded>()
        let table = found.Change.Table
        let column = found.Change.Column
        where found.Step.Operation is AddColumnOperation { DefaultValue: not null } add && IsEmpty(add.DefaultValue) && !IsDeclared(migration.Migration.TargetModel, add)
        select new LintProblem(
            found.Step,
            $"{table}.{column.Name}",
            $"The rows of {table} that exist get {column.Default} in {column.Name}: EF wrote that default, the model has none.",
            Corrected.InTurn(Corrected.Sql($"alter table {table} add column {column.Name} {column.Type}"), Corrected.NotNull(table, column.Name)));

    private static bool IsEmpty(object value) =>
        value is "" or Array { Length: 0 } || (value.GetType().IsValueType && value.Equals(RuntimeHelpers.GetUninitializedObject(value.GetType())));

    private static bool IsDeclared(IModel model, AddColumnOperation add) => model.GetEntityTypes()
        .Where(entity => entity.GetTableName() == add.Table && entity.GetSchema() == add.Schema)
        .SelectMany(entity => entity.GetProperties())
        .Any(property => property.GetColumnName() == add.Name && property.FindAnnotation(RelationalAnnotationNames.DefaultValue) is not null);
}
