using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SkinSpire.Persistence.History;

/// <summary>A migration's command that says where it stands when the server refuses it.</summary>
internal sealed class NamedCommand(MigrationCommand command, string migration, IReadOnlyList<string> statements, int index)
    : MigrationCommand(null!, null, command.CommandLogger, command.TransactionSuppressed)
{
    public override string CommandText => command.CommandText;

    public override int ExecuteNonQuery(IRelationalConnection connection, IReadOnlyDictionary<string, object?>? parameterValues = null)
    {
        try
        {
            return command.ExecuteNonQuery(connection, parameterValues);
        }
        catch (PostgresException error)
        {
            FailedStatement.Note(error, migration, statements, index);
            throw;
        }
    }

    public override async Task<int> ExecuteNonQueryAsync(
        IRelationalConnection connection, IReadOnlyDictionary<string, object?>? parameterValues = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await command.ExecuteNonQueryAsync(connection, parameterValues, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException error)
        {
            FailedStatement.Note(error, migration, statements, index);
            throw;
        }
    }
}
