using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Says what EF would send to go from some migrations to others, by the services EF uses.</summary>
internal sealed class MigrationPlanner(DbContext context)
{
    private readonly IMigrationsAssembly assembly = context.GetService<IMigrationsAssembly>();

    /// <summary>In the order they run.</summary>
    /// <param name="applied">What the history holds.</param>
    /// <param name="target">An id or a name, or <see cref="Migration.InitialDatabase"/>; null for the newest.</param>
    /// <param name="rows">How many rows each table has.</param>
    /// <exception cref="MigrationUnknownException">There is no such migration.</exception>
    internal IReadOnlyList<PlannedMigration> Plan(IReadOnlySet<string> applied, string? target, IReadOnlyDictionary<string, long> rows)
    {
        var known = assembly.Migrations.Keys.Order(StringComparer.Ordinal).ToList();
        var last = Last(target, known);
        return
        [
            .. known.Where(applied.Contains).Where(id => string.CompareOrdinal(id, last) > 0).Reverse().Select(id => Down(id, Before(id, known), rows)),
            .. known.Where(id => !applied.Contains(id) && string.CompareOrdinal(id, last) <= 0).Select(id => Up(id, rows)),
        ];
    }

    private static string? Before(string id, List<string> known) => known.IndexOf(id) is > 0 and var index ? known[index - 1] : null;

    private string Last(string? target, List<string> known) => target switch
    {
        null or "" => known.LastOrDefault() ?? "",
        Migration.InitialDatabase => "",
        _ => assembly.FindMigrationId(target) ?? throw new MigrationUnknownException(target),
    };

    private PlannedMigration Up(string id, IReadOnlyDictionary<string, long> rows)
    {
        var migration = Create(id);
        var history = context.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion()));
        return Planned(id, MigrationDirection.Applied, migration.UpOperations, migration.TargetModel, history, rows);
    }

    private PlannedMigration Down(string id, string? before, IReadOnlyDictionary<string, long> rows) => Planned(
        id, MigrationDirection.Reverted, Create(id).DownOperations, before is null ? null : Create(before).TargetModel, context.GetService<IHistoryRepository>().GetDeleteScript(id), rows);

    private PlannedMigration Planned(
        string id, MigrationDirection direction, IReadOnlyList<MigrationOperation> operations, IModel? model, string history, IReadOnlyDictionary<string, long> rows)
    {
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(operations, model is null ? null : context.GetService<IModelRuntimeInitializer>().Initialize(model));
        return new PlannedMigration(
            id,
            direction,
            [.. commands.Select(command => new PlannedStatement(command.CommandText, !command.TransactionSuppressed)), new PlannedStatement(history, true)],
            [.. operations.OfType<ITableMigrationOperation>().Select(operation => operation.Table).Distinct(StringComparer.Ordinal).Where(rows.ContainsKey).Order(StringComparer.Ordinal).Select(table => new TableEstimate(table, rows[table]))]);
    }

    private Migration Create(string id) => assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
}
