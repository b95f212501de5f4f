using System.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.History;

// EF commits a migration in pieces where a step cannot be in a transaction, and after a crash begins with the first piece again.
#pragma warning disable EF1001 // The base class is internal API; CheckpointTests fail when an upgrade changes it.
/// <summary>Runs a migration's commands; one with steps outside of a transaction notes how far it has come, and goes on from there.</summary>
internal sealed class CheckpointedExecutor(
    IExecutionStrategy strategy, IRawSqlCommandBuilder sql, ICurrentDbContext context, IRelationalCommandDiagnosticsLogger logger) : MigrationCommandExecutor(strategy)
{
    public override int ExecuteNonQuery(
        IReadOnlyList<MigrationCommand> migrationCommands, IRelationalConnection connection, MigrationExecutionState executionState, bool commitTransaction, IsolationLevel? isolationLevel = null)
    {
        var commands = PrepareAsync(migrationCommands, connection, executionState, CancellationToken.None).GetAwaiter().GetResult();
        try
        {
            return base.ExecuteNonQuery(commands, connection, executionState, commitTransaction, isolationLevel);
        }
        catch (PostgresException error)
        {
            NoteRefusalAsync(connection, error).GetAwaiter().GetResult();
            throw;
        }
    }

    public override async Task<int> ExecuteNonQueryAsync(
        IReadOnlyList<MigrationCommand> migrationCommands, IRelationalConnection connection, MigrationExecutionState executionState, bool commitTransaction,
        IsolationLevel? isolationLevel = null, CancellationToken cancellationToken = default)
    {
        var commands = await PrepareAsync(migrationCommands, connection, executionState, cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.ExecuteNonQueryAsync(commands, connection, executionState, commitTransaction, isolationLevel, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException error)
        {
            await NoteRefusalAsync(connection, error).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<IReadOnlyList<MigrationCommand>> PrepareAsync(
        IReadOnlyList<MigrationCommand> commands, IRelationalConnection connection, MigrationExecutionState state, CancellationToken ct)
    {
        // The history table's own commands belong to no migration.
        if (state.CurrentMigrationId is not { } migration)
        {
            return commands;
        }

        var work = new MigrationWork(migration, [.. commands.Select(command => new MigrationStatement(command.CommandText, !command.TransactionSuppressed))]);
        var steps = await work.StepsAsync((NpgsqlConnection)connection.DbConnection, ct).ConfigureAwait(false);
        if (steps.Any(step => step.Index is null))
        {
            state.LastCommittedCommandIndex = 0;
        }

        return [.. steps.Select(step => step.Index is { } index ? new NamedCommand(commands[index], migration, work.Statements, index) : Command(step.Sql, !step.InTransaction))];
    }

    private static async Task NoteRefusalAsync(IRelationalConnection connection, PostgresException error)
    {
        var session = (NpgsqlConnection)connection.DbConnection;
        if (session.FullState == ConnectionState.Open)
        {
            await MigrationCheckpoint.NoteRefusalAsync(session, error).ConfigureAwait(false);
        }
    }

    private MigrationCommand Command(string text, bool suppressed) => new(sql.Build(text), context.Context, logger, suppressed);
}
#pragma warning restore EF1001
