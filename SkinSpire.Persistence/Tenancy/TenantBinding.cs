using System.Data.Common;
using Npgsql;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>The hospital and user that a context's transactions serve, and whether the server was told in this one.</summary>
/// <param name="tenant">The hospital.</param>
/// <param name="actor">The user.</param>
/// <param name="readOnly">Whether the server refuses writes.</param>
internal sealed class TenantBinding(TenantId tenant, string actor, bool readOnly)
{
    private const string Hospital = "skinspire_hospital";
    private const string Actor = "skinspire_actor";
    private const string Bind = $"select clinic.enter(@{Hospital}, @{Actor})";
    private const string BindReadOnly = $"{Bind}, pg_catalog.set_config('transaction_read_only', 'on', true)";

    private DbTransaction? known;

    /// <summary>Whether a command has to tell the server: the first of a transaction, and each outside of one.</summary>
    internal bool IsDue(DbTransaction? transaction) => transaction is null || !ReferenceEquals(transaction, known);

    private string Sql => readOnly ? BindReadOnly : Bind;

    /// <summary>Puts the binding in front of a command, so that both travel together.</summary>
    internal void Prefix(DbCommand command)
    {
        command.CommandText = $"{Sql};\n{command.CommandText}";
        AddParameters(command);
    }

    /// <summary>Whether this command carries the binding as its first result.</summary>
    internal static bool IsPrefixed(DbCommand command) => command.Parameters.Contains(Hospital);

    /// <summary>The server answered: the transaction is bound.</summary>
    internal void Confirm(DbTransaction? transaction) => known = transaction;

    /// <summary>Tells the server by a command of its own.</summary>
    internal async Task BindAsync(DbConnection connection, DbTransaction? transaction, CancellationToken ct)
    {
        var command = Command(connection, transaction);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
        }

        Confirm(transaction);
    }

    /// <summary>As <see cref="BindAsync"/>, for callers that cannot wait.</summary>
    internal void BindNow(DbConnection connection, DbTransaction? transaction)
    {
        using var command = Command(connection, transaction);
        command.ExecuteNonQuery();
        Confirm(transaction);
    }

    private DbCommand Command(DbConnection connection, DbTransaction? transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Sql;
        AddParameters(command);
        return command;
    }

    private void AddParameters(DbCommand command)
    {
        command.Parameters.Add(new NpgsqlParameter<Guid>(Hospital, tenant.Value));
        command.Parameters.Add(new NpgsqlParameter<string>(Actor, actor));
    }
}
