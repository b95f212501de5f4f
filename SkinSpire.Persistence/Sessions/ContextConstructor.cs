using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Sessions;

/// <summary>Makes contexts of a class that derives from <see cref="ClinicDbContext"/>, for one hospital each.</summary>
internal static class ContextConstructor<TContext>
    where TContext : ClinicDbContext
{
    internal static Func<DbContextOptions, TenantId, TContext> New { get; } = Compile();

    private static Func<DbContextOptions, TenantId, TContext> Compile()
    {
        var constructor = Array.Find(typeof(TContext).GetConstructors(), candidate =>
            candidate.GetParameters() is [var options, var tenant] && options.ParameterType.IsAssignableTo(typeof(DbContextOptions)) && tenant.ParameterType == typeof(TenantId))
            ?? throw new InvalidOperationException($"{typeof(TContext).Name} needs a public constructor ({nameof(DbContextOptions)} options, {nameof(TenantId)} tenant) that passes both to its base.");

        var (given, hospital) = (Expression.Parameter(typeof(DbContextOptions)), Expression.Parameter(typeof(TenantId)));
        var made = Expression.New(constructor, Expression.Convert(given, constructor.GetParameters()[0].ParameterType), hospital);
        return Expression.Lambda<Func<DbContextOptions, TenantId, TContext>>(made, given, hospital).Compile();
    }
}
