using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Migrating;

#pragma warning disable EF1001 // The options are internal API; RowHistoryTests fail when an upgrade changes them.
/// <summary>The provider's SQL, with <c>partition by range</c> for the tables that declare it.</summary>
internal sealed class ClinicSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
{
    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        if (PartitionColumn(operation, model) is not { } column)
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        // The provider ends the statement by the comment, and the partition clause has to stand before it.
        var comment = operation.Comment;
        operation.Comment = null;
        base.Generate(operation, model, builder, terminate: false);
        operation.Comment = comment;
        builder.Append(" PARTITION BY RANGE (").Append(Dependencies.SqlGenerationHelper.DelimitIdentifier(column)).AppendLine(");");
        EndStatement(builder);
        Comment(operation, builder);
    }

    private void Comment(CreateTableOperation operation, MigrationCommandListBuilder builder)
    {
        if (operation.Comment is not null)
        {
            var text = Dependencies.TypeMappingSource.FindMapping(typeof(string))!.GenerateSqlLiteral(operation.Comment);
            builder.Append("COMMENT ON TABLE ").Append(Dependencies.SqlGenerationHelper.DelimitIdentifier(operation.Name, operation.Schema))
                .Append(" IS ").Append(text).AppendLine(";");
            EndStatement(builder);
        }
    }

    private static string? PartitionColumn(CreateTableOperation operation, IModel? model)
    {
        var entity = model?.GetRelationalModel().FindTable(operation.Name, operation.Schema)?.EntityTypeMappings
            .Select(mapping => mapping.TypeBase)
            .FirstOrDefault(type => type.FindAnnotation(TableObjectAnnotations.PartitionBy) is not null);
        return entity?.FindProperty((string)entity.FindAnnotation(TableObjectAnnotations.PartitionBy)!.Value!)?.GetColumnName();
    }
}
#pragma warning restore EF1001
