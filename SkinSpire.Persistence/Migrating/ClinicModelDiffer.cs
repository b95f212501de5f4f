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

        return
        [
            .. before.Except(after).Where(item => !gone.Contains(item.Table)).OrderDescending(Sequence).Select(item => Step(item.DropSql)),
            .. tables,
            .. after.Except(before).Order(Sequence).Select(item => Step(item.CreateSql)),
        ];
    }

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
