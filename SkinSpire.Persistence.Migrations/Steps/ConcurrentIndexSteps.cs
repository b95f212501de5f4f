using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>Steps that build or drop an index while its table is read and written.</summary>
/// <remarks>They cannot be in a transaction. A run that is ended in their middle is gone on with by the next one, which removes the INVALID index first.</remarks>
public static class ConcurrentIndexSteps
{
    // What the provider's own IsCreatedConcurrently() scaffolds.
    private const string Concurrently = "Npgsql:CreatedConcurrently";

    /// <summary>Builds an index without keeping writers away.</summary>
    /// <param name="migration">The migration's steps.</param>
    /// <param name="name">The index.</param>
    /// <param name="table">Its table.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="unique">Whether two rows may not be equal in them.</param>
    /// <param name="filter">Which rows are in it, as SQL; null for all.</param>
    public static OperationBuilder<CreateIndexOperation> CreateIndexConcurrently(
        this MigrationBuilder migration, string name, string table, string[] columns, bool unique = false, string? filter = null)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return migration.CreateIndex(name, table, columns, ClinicDbContext.Schema, unique, filter).Annotation(Concurrently, true);
    }

    /// <summary>Drops an index without keeping readers or writers away.</summary>
    /// <param name="migration">The migration's steps.</param>
    /// <param name="name">The index, in snake_case.</param>
    public static void DropIndexConcurrently(this MigrationBuilder migration, string name)
    {
        ArgumentNullException.ThrowIfNull(migration);
        migration.Sql($"drop index concurrently if exists {ClinicDbContext.Schema}.{name};", suppressTransaction: true);
    }
}
