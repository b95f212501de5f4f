using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SkinSpire.Persistence.MigrationTool;

/// <summary>What a model has that no migration makes, by the differ with which <c>migrations add</c> would write one.</summary>
internal static class PendingModelChanges
{
    internal static IEnumerable<Finding> Of(DbContext context, SourceFolder sources)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var snapshot = context.GetService<IMigrationsAssembly>().ModelSnapshot;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(Initialized(context, snapshot?.Model), model.GetRelationalModel());
        return operations.Count == 0
            ? []
            : [new Finding(
                sources.File($"{snapshot?.GetType().Name}.cs"),
                Line: 1,
                "SSP0103",
                $"The model has what no migration makes: {Said(context, operations, model)}. Scaffold it: dotnet ef migrations add NAME --project {sources.Project}")];
    }

    private static IRelationalModel? Initialized(DbContext context, IModel? snapshot)
    {
        var model = snapshot is IMutableModel scaffolded ? scaffolded.FinalizeModel() : snapshot;
        return model is null ? null : context.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true, validationLogger: null).GetRelationalModel();
    }

    // The first statement is enough to know which change it is.
    private static string Said(DbContext context, IReadOnlyList<MigrationOperation> operations, IModel model)
    {
        var statements = context.GetService<IMigrationsSqlGenerator>().Generate(operations, model).Select(command => command.CommandText.Trim().TrimEnd(';')).ToList();
        return statements.Count == 1 ? statements[0] : FormattableString.Invariant($"{statements[0]}; and {statements.Count - 1} more");
    }
}
