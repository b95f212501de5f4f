using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update.Internal;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Migrating;

#pragma warning disable EF1001 // The base class is internal API; ScaffoldingTests fail when an upgrade changes it.
/// <summary>EF's comparison of two models, with what their tables carry: removed before the table operations, made after them.</summary>
internal sealed class ClinicModelDiffer(
    IRelationalTypeMappingSource typeMappingSource,
    IMigrationsAnnotationProvider migrationsAnnotationProvider,
    IRelationalAnnotationProvider relationalAnnotationProvider,
    IRowIdentityMapFactory rowIdentityMapFactory,
    CommandBatchPreparerDependencies commandBatchPreparerDependencies,
    ICurrentDbContext current)
    : MigrationsModelDiffer(
        typeMappingSource, migrationsAnnotationProvider, relationalAnnotationProvider, rowIdentityMapFactory, commandBatchPreparerDependencies)
{
    // Every session makes a differ, and an application need not have the migrations.
    private readonly MigratedSql migrated = new(() => current.Context.GetService<IMigrationsAssembly>());

    public override bool HasDifferences(IRelationalModel? source, IRelationalModel? target) =>
        base.HasDifferences(source, target) || !Objects(source).SetEquals(Objects(target));

    public override IReadOnlyList<MigrationOperation> GetDifferences(IRelationalModel? source, IRelationalModel? target)
    {
        var tables = base.GetDifferences(source, target);
        var before = Objects(source);
        var after = Objects(target);
        var gone = tables.OfType<DropTableOperation>().Select(drop => $"{drop.Schema}.{drop.Name}").ToHashSet(StringComparer.Ordinal);

        var dropped = before.Except(after).Where(item => !gone.Contains(item.Table)).ToList();
        var made = after.Except(before).ToList();
        var replaced = made.Where(item => item.ReplaceSql is not null && !IsNarrowed(tables, item.Table)).IntersectBy(dropped.Select(Place), Place).ToHashSet();

        return
        [
            .. dropped.ExceptBy(replaced.Select(Place), Place).OrderDescending(Sequence).Select(item => Step(item.DropSql)),
            .. tables,
            .. made.Order(Sequence).Select(item => Step(replaced.Contains(item) ? item.ReplaceSql! : item.CreateSql)),
        ];
    }

    // A trigger that names a column would keep it from being dropped or changed.
    private static bool IsNarrowed(IEnumerable<MigrationOperation> operations, string table) => operations.Any(operation =>
        (operation is DropColumnOperation drop && $"{drop.Schema}.{drop.Table}" == table) || (operation is AlterColumnOperation alter && $"{alter.Schema}.{alter.Table}" == table));

    private static (string Table, string Name) Place(TableObject item) => (item.Table, item.Name);

    private static Comparer<TableObject> Sequence { get; } = Comparer<TableObject>.Create(
        (left, right) => Rank(left).CompareTo(Rank(right)));

    private static (string Table, int Order, string Name) Rank(TableObject item) => (item.Table, item.Order, item.Name);

    private static SqlOperation Step(string sql) => new() { Sql = sql };

    private HashSet<TableObject> Objects(IRelationalModel? model) =>
        [.. DeclaredObjects.Of(model).Where(item => !IsSnapshot(model!) || migrated.Makes(item))];

    // A snapshot knows its entities by name alone.
    private static bool IsSnapshot(IRelationalModel relational) =>
        relational.Model.GetEntityTypes().All(entity => entity.ClrType == Model.DefaultPropertyBagType);
}
#pragma warning restore EF1001
