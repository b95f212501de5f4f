using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Counts what a SaveChanges sends.</summary>
internal sealed class StatementCount : DbCommandInterceptor
{
    internal int Sent { get; set; }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Sent++;
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Sent++;
        return ValueTask.FromResult(result);
    }
}
