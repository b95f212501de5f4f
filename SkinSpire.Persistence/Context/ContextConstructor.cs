using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Context;

/// <summary>Makes contexts of a class that derives from <see cref="ClinicDbContext"/>.</summary>
internal static class ContextConstructor<TContext>
    where TContext : ClinicDbContext
{
    private static readonly Lazy<Func<DbContextOptions, TContext>> NoHospital = new(() => Compile<Func<DbContextOptions, TContext>>(typeof(DbContextOptions)));
    private static readonly Lazy<Func<DbContextOptions, TenantId, TContext>> OneHospital = new(() => Compile<Func<DbContextOptions, TenantId, TContext>>(typeof(DbContextOptions), typeof(TenantId)));

    /// <summary>One for no hospital.</summary>
    internal static TContext New(DbContextOptions options) => NoHospital.Value(options);

    /// <summary>One for one hospital.</summary>
    internal static TContext New(DbContextOptions options, TenantId tenant) => OneHospital.Value(options, tenant);

    private static TDelegate Compile<TDelegate>(params Type[] given)
        where TDelegate : Delegate
    {
        var constructor = Array.Find(typeof(TContext).GetConstructors(), candidate =>
            candidate.GetParameters().Select(parameter => parameter.ParameterType).ToList() is var taken && taken.Count == given.Length
            && taken.Zip(given).All(pair => pair.First.IsAssignableTo(pair.Second)))
            ?? throw new InvalidOperationException($"{typeof(TContext).Name} needs a public constructor ({string.Join(", ", given.Select(type => type.Name))}) that passes them to its base.");

        var parameters = given.Select(Expression.Parameter).ToList();
        var arguments = parameters.Zip(constructor.GetParameters(), (parameter, taken) => Expression.Convert(parameter, taken.ParameterType));
        return Expression.Lambda<TDelegate>(Expression.New(constructor, arguments), parameters).Compile();
    }
}
