using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>What goes wrong in one operation, at a moment chosen by chance.</summary>
internal sealed class Fault : IDisposable
{
    // As many chances for none as for all the others.
    private static readonly Seen?[] Kinds = [Seen.Error, Seen.Exception, Seen.Cancellation, Seen.KilledBackend, null, null, null, null];

    private readonly Seen? kind;
    private readonly bool late;
    private readonly LeakCount count;
    private readonly CancellationTokenSource source;
    private int tries;

    internal Fault(Random random, bool wanted, LeakCount count, CancellationToken ct)
    {
        this.count = count;
        kind = wanted ? Kinds[random.Next(Kinds.Length)] : null;
        late = random.Next(2) == 0;
        source = CancellationTokenSource.CreateLinkedTokenSource(ct);
        if (kind == Seen.Cancellation)
        {
            source.CancelAfter(random.Next(1, 30));
        }
    }

    internal CancellationToken Token => source.Token;

    internal Task BeforeAsync(ClinicDbContext context, CancellationToken ct)
    {
        tries++;
        return late ? Task.CompletedTask : StrikeAsync(context, ct);
    }

    internal Task AfterAsync(ClinicDbContext context, CancellationToken ct) => late ? StrikeAsync(context, ct) : Task.CompletedTask;

    public void Dispose() => source.Dispose();

    private async Task StrikeAsync(ClinicDbContext context, CancellationToken ct)
    {
        switch (kind)
        {
            case Seen.Error:
                await context.Database.ExecuteSqlRawAsync("select 1 / 0", ct);
                break;
            case Seen.Exception:
                throw new InjectedException();

            // Once only: the session runs its work again, and waits longer each time.
            case Seen.KilledBackend when tries == 1:
                await KillAsync(context, ct);
                break;
        }
    }

    private async Task KillAsync(ClinicDbContext context, CancellationToken ct)
    {
        try
        {
            await context.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pg_backend_pid())", ct);
        }
        catch (NpgsqlException)
        {
            count.Add(Seen.KilledBackend);
            throw;
        }
    }
}
