using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>Steps of a migration that run a SQL unit.</summary>
public static class SqlUnitSteps
{
    /// <summary>The annotation that marks such a step: <c>+unit@version</c> when applied, <c>-unit@version</c> when reverted.</summary>
    public const string Annotation = "SkinSpire:SqlUnit";

    /// <summary>Makes this version of the unit.</summary>
    /// <param name="migration">The migration's steps.</param>
    /// <param name="path">The unit's folder below <c>Sql/</c>.</param>
    /// <param name="version">The version, from 1.</param>
    /// <exception cref="SqlUnitMissingException">There is no such unit.</exception>
    public static OperationBuilder<SqlOperation> ApplySql(this MigrationBuilder migration, string path, int version)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var unit = new SqlUnit(path, version);
        return migration.Sql(unit.Up).Annotation(Annotation, $"+{unit}");
    }

    /// <summary>Takes this version of the unit back.</summary>
    /// <param name="migration">The migration's steps.</param>
    /// <param name="path">The unit's folder below <c>Sql/</c>.</param>
    /// <param name="version">The version, from 1.</param>
    /// <exception cref="SqlUnitMissingException">There is no such unit.</exception>
    public static OperationBuilder<SqlOperation> RevertSql(this MigrationBuilder migration, string path, int version)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var unit = new SqlUnit(path, version);
        return migration.Sql(unit.Down).Annotation(Annotation, $"-{unit}");
    }
}
