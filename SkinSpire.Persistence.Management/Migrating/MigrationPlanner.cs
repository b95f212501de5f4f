using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Migrating;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>Says what EF would send to go from some migrations to others, by the services EF uses.</summary>
internal sealed class MigrationPlanner(DbContext context)
{
    private readonly IMigrationsAssembly assembly = context.GetService<IMigrationsAssembly>();
    private readonly MigrationCompiler compiler = new(context);

    /// <summary>In the order they run.</summary>
    /// <param name="applied">What the history holds.</param>
    /// <param name="target">An id or a name, or <see cref="Migration.InitialDatabase"/>; null for the newest.</param>
    /// <param name="rows">How many rows each table has.</param>
    /// <exception cref="MigrationUnknownException">There is no such migration.</exception>
    internal IReadOnlyList<PlannedMigration> Plan(IReadOnlySet<string> applied, string? target, IReadOnlyDictionary<string, long> rows)
    {
        var known = compiler.Known;
        var last = Last(target, known);
        return
        [
            .. known.Where(applied.Contains).Where(id => string.CompareOrdinal(id, last) > 0).Reverse().Select(id => Down(id, rows)),
            .. known.Where(id => !applied.Contains(id) && string.CompareOrdinal(id, last) <= 0).Select(id => Up(id, rows)),
        ];
    }

    private string Last(string? target, IReadOnlyList<string> known) => target switch
    {
        null or "" => known.Count == 0 ? "" : known[^1],
        Migration.InitialDatabase => "",
        _ => assembly.FindMigrationId(target) ?? throw new MigrationUnknownException(target),
    };

    private PlannedMigration Up(string id, IReadOnlyDictionary<string, long> rows) => Planned(id, MigrationDirection.Applied, compiler.Up(id), Create(id).UpOperations, rows);

    private PlannedMigration Down(string id, IReadOnlyDictionary<string, long> rows) => Planned(id, MigrationDirection.Reverted, compiler.Down(id), Create(id).DownOperations, rows);

    private static PlannedMigration Planned(
        string id, MigrationDirection direction, IReadOnlyList<MigrationStatement> statements, IReadOnlyList<MigrationOperation> operations, IReadOnlyDictionary<string, long> rows) => new(
        id,
        direction,
        [.. statements.Select(statement => new PlannedStatement(statement.Sql, statement.InTransaction))],
        [.. operations.OfType<ITableMigrationOperation>().Select(operation => operation.Table).Distinct(StringComparer.Ordinal).Where(rows.ContainsKey).Order(StringComparer.Ordinal).Select(table => new TableEstimate(table, rows[table]))]);

    private Migration Create(string id) => assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
}
