using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>Lets the first command of a session carry hospital and user to the server, at no round trip of its own.</summary>
/// <remarks>A command of SaveChanges is never prefixed, EF would read the wrong statement's row count and miss a concurrent change; it is preceded by a command.</remarks>
internal sealed class BindingInterceptor : DbCommandInterceptor, IDbTransactionInterceptor
{
    internal static BindingInterceptor Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Before(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await BeforeAsync(command, eventData, cancellationToken).ConfigureAwait(false);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Before(command, eventData);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await BeforeAsync(command, eventData, cancellationToken).ConfigureAwait(false);
        return result;
    }

    // The first value of a prefixed command would be the binding's.
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Due(eventData, command.Transaction)?.BindNow(command.Connection!, command.Transaction);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await BindAsync(Due(eventData, command.Transaction), command, cancellationToken).ConfigureAwait(false);
        return result;
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (TenantBinding.IsPrefixed(command))
        {
            result.NextResult();
            Confirm(eventData, command);
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (TenantBinding.IsPrefixed(command))
        {
            await result.NextResultAsync(cancellationToken).ConfigureAwait(false);
            Confirm(eventData, command);
        }

        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        ConfirmPrefixed(eventData, command);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ConfirmPrefixed(eventData, command);
        return ValueTask.FromResult(result);
    }

    // What is bound behind a savepoint is forgotten when it is rolled back.
    public InterceptionResult CreatingSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        Due(eventData, transaction)?.BindNow(transaction.Connection!, transaction);
        return result;
    }

    public async ValueTask<InterceptionResult> CreatingSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (Due(eventData, transaction) is { } binding)
        {
            await binding.BindAsync(transaction.Connection!, transaction, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static void Before(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
        {
            Due(eventData, command.Transaction)?.BindNow(command.Connection!, command.Transaction);
        }
        else
        {
            Due(eventData, command.Transaction)?.Prefix(command);
        }
    }

    private static async Task BeforeAsync(DbCommand command, CommandEventData eventData, CancellationToken ct)
    {
        if (eventData.CommandSource == CommandSource.SaveChanges)
        {
            await BindAsync(Due(eventData, command.Transaction), command, ct).ConfigureAwait(false);
        }
        else
        {
            Due(eventData, command.Transaction)?.Prefix(command);
        }
    }

    private static Task BindAsync(TenantBinding? binding, DbCommand command, CancellationToken ct) =>
        binding?.BindAsync(command.Connection!, command.Transaction, ct) ?? Task.CompletedTask;

    private static TenantBinding? Due(DbContextEventData eventData, DbTransaction? transaction) =>
        eventData.Context is ITenantBound { Binding: { } binding } && binding.IsDue(transaction) ? binding : null;

    private static void ConfirmPrefixed(DbContextEventData eventData, DbCommand command)
    {
        if (TenantBinding.IsPrefixed(command))
        {
            Confirm(eventData, command);
        }
    }

    private static void Confirm(DbContextEventData eventData, DbCommand command) =>
        (eventData.Context as ITenantBound)?.Binding?.Confirm(command.Transaction);
}
