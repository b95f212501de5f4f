using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>What the model says of a table that holds rows of hospitals.</summary>
internal sealed class TenantTable(ITable table)
{
    internal const string Hospital = "hospital_id";

    /// <summary>No hospital.</summary>
    internal static readonly Guid Nowhere = Guid.Parse("00000000-0000-7000-8000-000000000000");

    private readonly IEntityType entity = (IEntityType)table.EntityTypeMappings.First().TypeBase;

    internal static IReadOnlyList<TenantTable> Of(ClinicDbContext context) =>
    [
        .. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .Where(table => table.EntityTypeMappings.Any(mapping => mapping.TypeBase.ClrType.IsAssignableTo(typeof(ITenantOwned))))
            .Select(table => new TenantTable(table)),
    ];

    internal string Name => table.Name;

    internal Type EntityType => entity.ClrType;

    /// <summary>The columns that an INSERT can name.</summary>
    internal string Columns => string.Join(", ", table.Columns.Where(column => column.ComputedColumnSql is null).Select(column => column.Name));

    /// <summary>Whose rows there are, by COPY; a partitioned table has to be read by a query.</summary>
    internal string CopyOut => $"copy {(entity.FindAnnotation(TableObjectAnnotations.PartitionBy) is null ? $"{this} ({Hospital})" : $"({Hospitals})")} to stdout";

    internal string CopyIn => $"copy {this} ({Columns}) from stdin";

    /// <summary>Whose rows there are, by SQL.</summary>
    internal string Hospitals => $"select {Hospital} from {this}";

    /// <summary>The foreign keys that hold a row to its hospital: all that have <c>hospital_id</c>.</summary>
    internal IEnumerable<IForeignKeyConstraint> ForeignKeys =>
        table.ForeignKeyConstraints.Where(key => key.Columns.Any(column => column.Name == Hospital));

    /// <summary>The tables whose rows point at this one's.</summary>
    internal IEnumerable<string> Dependents => table.ReferencingForeignKeyConstraints.Select(key => key.Table.Name).Where(name => name != Name).Distinct();

    /// <summary>Takes away what the policies of other tables could refuse in this one's place: triggers that write to them.</summary>
    internal string WithoutFollowers => string.Join("; ", entity.DeclaredTriggers()
        .Where(trigger => trigger.Fires.StartsWith("after", StringComparison.Ordinal))
        .Select(trigger => $"alter table {this} disable trigger {trigger.Name}"));

    /// <summary>Takes the keys of <see cref="ForeignKeys"/> away, one excepted.</summary>
    internal string WithoutForeignKeys(string? but = null) => string.Join("; ", ForeignKeys.Where(key => key.Name != but).Select(key => $"alter table {this} drop constraint if exists {key.Name}"));

    /// <summary>The trigger that refuses to delete any row; null for none.</summary>
    internal string? DeleteGuard => DeleteGuards.FirstOrDefault(trigger => trigger.When is null)?.Name;

    /// <summary>The condition of the rows that a trigger refuses to delete; null for none.</summary>
    internal string? GuardedRows => DeleteGuards.FirstOrDefault(trigger => trigger.When is not null)?.When?.Replace("old.", "", StringComparison.Ordinal);

    /// <summary>Whether a role has a privilege: the owner has all, the application what the model grants.</summary>
    internal bool Allows(string role, string privilege) =>
        role != Actors.Application || ((string)entity[TableObjectAnnotations.Grant + ClinicRoles.Application]!).Split(", ").Contains(privilege, StringComparer.Ordinal);

    private IEnumerable<DeclaredTrigger> DeleteGuards =>
        entity.DeclaredTriggers().Where(trigger => trigger.Fires.StartsWith("before", StringComparison.Ordinal) && trigger.Fires.Contains("delete", StringComparison.Ordinal));

    public override string ToString() => $"{ClinicDbContext.Schema}.{Name}";
}
