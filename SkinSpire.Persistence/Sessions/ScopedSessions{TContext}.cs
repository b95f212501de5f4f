using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Sessions;

/// <summary>The sessions of one request: hospital and user are said once, by <see cref="Bind"/>, and hold until its end.</summary>
/// <typeparam name="TContext">The clinic's context, or a module's that derives from it.</typeparam>
/// <param name="sessions">Where they run.</param>
public class ScopedSessions<TContext>(ClinicSessions<TContext> sessions)
    where TContext : ClinicDbContext
{
    private (TenantId Tenant, string Actor)? bound;

    /// <summary>The hospital.</summary>
    /// <exception cref="TenantNotBoundException">Nothing was bound.</exception>
    public TenantId Tenant => Bound.Tenant;

    /// <summary>The user.</summary>
    /// <exception cref="TenantNotBoundException">Nothing was bound.</exception>
    public string Actor => Bound.Actor;

    private (TenantId Tenant, string Actor) Bound => bound ?? throw new TenantNotBoundException();

    /// <summary>Says whose request this is; the same again is no change.</summary>
    /// <param name="tenant">The hospital.</param>
    /// <param name="actor">The user, at most 64 characters.</param>
    /// <exception cref="SessionReboundException">It is another hospital's or user's already.</exception>
    public void Bind(TenantId tenant, string actor)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        if (bound is { } before && before != (tenant, actor))
        {
            throw new SessionReboundException();
        }

        bound = (tenant, actor);
    }

    /// <inheritdoc cref="ClinicSessions{TContext}.RunAsync{T}(TenantId, string, Func{TContext, CancellationToken, Task{T}}, CancellationToken)"/>
    public Task<T> RunAsync<T>(Func<TContext, CancellationToken, Task<T>> work, CancellationToken ct = default) => sessions.RunAsync(Tenant, Actor, work, ct);

    /// <inheritdoc cref="ClinicSessions{TContext}.ReadAsync{T}(TenantId, string, Func{TContext, CancellationToken, Task{T}}, CancellationToken)"/>
    public Task<T> ReadAsync<T>(Func<TContext, CancellationToken, Task<T>> read, CancellationToken ct = default) => sessions.ReadAsync(Tenant, Actor, read, ct);

    /// <inheritdoc cref="ClinicSessions{TContext}.QueryAsync{TRow}(TenantId, string, Func{TContext, IQueryable{TRow}}, CancellationToken)"/>
    public Task<List<TRow>> QueryAsync<TRow>(Func<TContext, IQueryable<TRow>> query, CancellationToken ct = default) => sessions.QueryAsync(Tenant, Actor, query, ct);
}
