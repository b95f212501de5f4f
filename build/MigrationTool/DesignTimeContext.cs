using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SkinSpire.Persistence.MigrationTool;

/// <summary>Makes the context of an assembly as <c>dotnet ef</c> does: by its factory, the host of the application, or its constructor.</summary>
internal static class DesignTimeContext
{
    // What ClinicDbContextFactory looks at first. Nothing that a machine configures can then change what a build says, and no server has such a name (RFC 6761).
    private const string Variable = "SKINSPIRE_DATABASE";

    /// <exception cref="ContextUnclearException">There is no such context, or more than one.</exception>
    internal static DbContext Open(string assembly, string? name)
    {
        Environment.SetEnvironmentVariable(Variable, "Host=none.invalid");
        var startup = Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(assembly)));
        return DbContextActivator.CreateInstance(Chosen(startup, name), startup);
    }

    private static Type Chosen(Assembly startup, string? name)
    {
        var found = startup.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }).SelectMany(Contexts).Distinct()
            .Where(type => name is null || name == type.Name || name == type.FullName)
            .ToList();
        return found is [var only] ? only : throw new ContextUnclearException(startup.GetName().Name!, name, [.. found.Select(type => type.FullName!).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<Type> Contexts(Type type) =>
        type.IsAssignableTo(typeof(DbContext))
            ? [type]
            : type.GetInterfaces().Where(made => made.IsGenericType && made.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>)).Select(made => made.GetGenericArguments()[0]);
}
