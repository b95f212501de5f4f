using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Storage.Internal;

namespace SkinSpire.Persistence.History;

// The migration lock lives in the database, so creating the database itself cannot be behind it.
#pragma warning disable EF1001 // The base class is internal API; ConcurrentUpdateTests fail when an upgrade changes it.
/// <summary>Creates the database; another runner that created it first is not a failure.</summary>
internal sealed class ConcurrentDatabaseCreator(
    RelationalDatabaseCreatorDependencies dependencies, INpgsqlRelationalConnection connection, IRawSqlCommandBuilder commands)
    : NpgsqlDatabaseCreator(dependencies, connection, commands)
{
    public override void Create()
    {
        try
        {
            base.Create();
        }
        catch (PostgresException error) when (IsCreatedByAnother(error))
        {
            // It is there, which is all the caller wants.
        }
    }

    public override async Task CreateAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await base.CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException error) when (IsCreatedByAnother(error))
        {
            // It is there, which is all the caller wants.
        }
    }

    // Two sessions past the existence check collide in pg_database's unique index instead of in the check.
    private static bool IsCreatedByAnother(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.DuplicateDatabase
        || (error.SqlState is PostgresErrorCodes.UniqueViolation && error.ConstraintName is "pg_database_datname_index");
}
#pragma warning restore EF1001
