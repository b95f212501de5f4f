using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.DatabaseObjects;

namespace SkinSpire.Persistence.Checking;

/// <summary>Looks for the triggers and constraints without which sign-in or care is unsafe, as the model declares them.</summary>
public static class GuardCheck
{
    /// <summary>Every trigger and exclusion constraint of the tables that the model marks critical, as <c>table.name</c>; of a module as <c>schema.table.name</c>.</summary>
    /// <param name="model">The clinic's model.</param>
    public static IReadOnlyList<string> Declared(IReadOnlyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
        [
            .. model.GetEntityTypes()
                .Where(entity => entity.DeclaredTriggers().Any(trigger => trigger.Critical))
                .SelectMany(entity => entity.DeclaredTriggers().Select(trigger => trigger.Name)
                    .Concat(entity.DeclaredExclusions().Select(exclusion => exclusion.Name))
                    .Select(name => $"{Table(entity)}.{name}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Compares them with what is in force.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="declared">From <see cref="Declared"/>.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="GuardsMissingException">Some are missing or disabled.</exception>
    public static async Task CheckAsync(NpgsqlConnection connection, IReadOnlyList<string> declared, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(declared);
        var inForce = await connection.RowsAsync(EmbeddedText.Read(typeof(GuardCheck), "Checking/triggers.sql"), row => row.GetString(0), ct).ConfigureAwait(false);
        var missing = declared.Except(inForce, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            throw new GuardsMissingException(missing);
        }
    }

    private static string Table(IReadOnlyEntityType entity) =>
        entity.GetSchema() is null or ClinicDbContext.Schema ? entity.GetTableName()! : $"{entity.GetSchema()}.{entity.GetTableName()}";
}
