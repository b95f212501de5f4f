using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Attacks as one role after the other inside a single transaction: a savepoint each, so that thousands of attacks and hundreds of weakened schemas leave nothing behind.</summary>
internal sealed class Attacker : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly DbContextOptions options;

    private Attacker(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        this.connection = connection;
        this.transaction = transaction;
        options = new DbContextOptionsBuilder()
            .UseClinicDatabase(connectionString: null)
            .UseNpgsql(connection, npgsql => npgsql.ExecutionStrategy(services => new NonRetryingExecutionStrategy(services)))
            .AddInterceptors(Statements)
            .Options;
    }

    /// <summary>What EF sent.</summary>
    internal StatementCount Statements { get; } = new();

    /// <summary>Makes contexts; a mutation puts a weaker one here.</summary>
    internal Func<DbContextOptions, TenantId, ClinicDbContext> Contexts { get; set; } = (options, tenant) => new ClinicDbContext(options, tenant);

    internal static async Task<Attacker> OpenAsync(TestDatabase database)
    {
        var superuser = new NpgsqlConnection(database.SuperuserConnectionString);
        await superuser.OpenAsync(TestContext.Current.CancellationToken);
        return new Attacker(superuser, await superuser.BeginTransactionAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>How an attack ends.</summary>
    internal Task<string> OutcomeAsync(IsolationCase attack) => UndoneAsync("attack", async () =>
    {
        await ExecuteAsync($"set local session_replication_role = replica; {attack.Prepare}; set local session_replication_role = origin");
        await BecomeAsync(attack);
        try
        {
            return Outcome.Rows(await attack.Act(this));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Outcome.Of(error);
        }
    });

    /// <summary>Whether one of the attacks ends in another way than it should, once the schema is changed.</summary>
    internal Task<bool> NoticesAsync(string change, IEnumerable<IsolationCase> attacks) => UndoneAsync("change", async () =>
    {
        await ExecuteAsync(change);
        return await NoticesAsync(attacks);
    });

    /// <summary>Whether one of the attacks ends in another way than it should.</summary>
    internal async Task<bool> NoticesAsync(IEnumerable<IsolationCase> attacks)
    {
        foreach (var attack in attacks)
        {
            if (await OutcomeAsync(attack) != attack.Expected)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Works with EF inside of this transaction, for a hospital or for none.</summary>
    internal async Task<long> InContextAsync(Guid? hospital, Func<ClinicDbContext, Task<long>> work)
    {
        await using var context = Context(hospital);
        return await work(context);
    }

    /// <summary>EF inside of this transaction, for a hospital or for none.</summary>
    internal ClinicDbContext Context(Guid? hospital)
    {
        var context = hospital is { } tenant ? Contexts(options, new TenantId(tenant)) : new ClinicDbContext(options);
        context.Database.UseTransaction(transaction);
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    /// <summary>Rows that statements changed.</summary>
    internal async Task<long> ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    internal async Task<T> ReadAsync<T>(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The lines that COPY gives out.</summary>
    internal Task<IReadOnlyList<string>> CopyOutAsync(string copy) => Copying.OutAsync(connection, copy);

    /// <summary>Gives COPY a line.</summary>
    internal Task<long> CopyInAsync(string copy, string line) => Copying.InAsync(connection, copy, line);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task BecomeAsync(IsolationCase attack)
    {
        if (attack.Actor != Actors.Superuser)
        {
            await ExecuteAsync($"set local session authorization {attack.Actor}");
        }

        if (attack.Hospital is { } hospital)
        {
            await ExecuteAsync($"select clinic.enter('{hospital}', 'attacker')");
        }
    }

    private async Task<T> UndoneAsync<T>(string savepoint, Func<Task<T>> work)
    {
        await ExecuteAsync($"savepoint {savepoint}");
        try
        {
            return await work();
        }
        finally
        {
            await ExecuteAsync($"rollback to savepoint {savepoint}; release savepoint {savepoint}");
        }
    }
}
