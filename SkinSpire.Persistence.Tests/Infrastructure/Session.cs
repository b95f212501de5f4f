using Npgsql;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>A connection on which each piece of work is a transaction bound to a hospital and a user.</summary>
internal sealed class Session(NpgsqlConnection connection) : IAsyncDisposable
{
    internal static async Task<Session> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return new Session(connection);
    }

    internal NpgsqlConnection Connection { get; } = connection;

    /// <summary>Runs statements in one transaction of a hospital, and commits.</summary>
    internal async Task<int> InHospitalAsync(Guid hospital, string actor, string sql, params object?[] parameters)
    {
        await using var transaction = await EnterAsync(hospital, actor);
        await using var command = Command(sql, parameters);
        var rows = await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return rows;
    }

    /// <summary>The first value of a query, as a hospital sees it; null for a null or no row.</summary>
    internal async Task<object?> ScalarAsync(Guid hospital, string sql, params object?[] parameters)
    {
        await using var transaction = await EnterAsync(hospital, "reader");
        return await ScalarAsync(sql, parameters);
    }

    /// <summary>The first value of a query, bound to no hospital.</summary>
    internal async Task<object?> ScalarAsync(string sql, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        var value = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        return value is DBNull ? null : value;
    }

    internal async Task ExecuteAsync(string sql, params object?[] parameters)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    internal async Task<NpgsqlTransaction> EnterAsync(Guid hospital, string actor)
    {
        var transaction = await Connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await ScalarAsync("select clinic.enter($1, $2)", hospital, actor);
        return transaction;
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private NpgsqlCommand Command(string sql, object?[] parameters)
    {
        var command = new NpgsqlCommand(sql, Connection);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
