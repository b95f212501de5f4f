using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrating;

/// <summary>The statements that EF sends for a migration, by the services EF uses; needs no database.</summary>
internal sealed class MigrationCompiler(DbContext context)
{
    private readonly IMigrationsAssembly assembly = context.GetService<IMigrationsAssembly>();
    private readonly IHistoryRepository history = context.GetService<IHistoryRepository>();

    /// <summary>The ids, oldest first.</summary>
    internal IReadOnlyList<string> Known => [.. assembly.Migrations.Keys.Order(StringComparer.Ordinal)];

    /// <summary>All of them, with both ways.</summary>
    internal ReleasePlan Plan() => new(history.GetCreateIfNotExistsScript(), [.. Known.Select(Of)]);

    /// <summary>What applies one; the last statement writes the history.</summary>
    internal IReadOnlyList<MigrationStatement> Up(string id)
    {
        var migration = Create(id);
        return Statements(migration.UpOperations, migration.TargetModel, history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())));
    }

    /// <summary>What takes one back; the last statement takes it out of the history.</summary>
    /// <exception cref="PersistenceException">It cannot be taken back, and says why.</exception>
    internal IReadOnlyList<MigrationStatement> Down(string id) => Statements(Create(id).DownOperations, Before(id)?.TargetModel, history.GetDeleteScript(id));

    /// <summary>As <see cref="Down"/>, with what is lost, or with the reason why there is none.</summary>
    internal WayBack WayBack(string id)
    {
        try
        {
            return new WayBack(Down(id), [.. Create(id).DownOperations.Select(Lost).OfType<string>().Order(StringComparer.Ordinal)], Irreversible: null);
        }
        catch (PersistenceException error)
        {
            return new WayBack([], [], error.Message);
        }
    }

    private ReleaseMigration Of(string id)
    {
        var (up, down) = (Up(id), WayBack(id));
        return new ReleaseMigration(id, ProductInfo.GetVersion(), StatementHash.Of(up), down.Sha256, up, down);
    }

    private static string? Lost(MigrationOperation operation) => operation switch
    {
        DropTableOperation drop => drop.Name,
        DropColumnOperation drop => $"{drop.Table}.{drop.Name}",
        _ => null,
    };

    private IReadOnlyList<MigrationStatement> Statements(IReadOnlyList<MigrationOperation> operations, IModel? model, string recorded)
    {
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(operations, model is null ? null : context.GetService<IModelRuntimeInitializer>().Initialize(model));
        return [.. commands.Select(command => new MigrationStatement(command.CommandText, !command.TransactionSuppressed)), new MigrationStatement(recorded, InTransaction: true)];
    }

    private Migration? Before(string id) => Known.LastOrDefault(known => string.CompareOrdinal(known, id) < 0) is { } before ? Create(before) : null;

    private Migration Create(string id) => assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
}
