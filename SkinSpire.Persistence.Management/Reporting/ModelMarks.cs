using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>What the model says that columns can tell about a person.</summary>
internal static class ModelMarks
{
    /// <summary>The category of every marked column.</summary>
    internal static IReadOnlyDictionary<(string Table, string Column), DataCategory> Read()
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        return context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null)
            .SelectMany(entity => entity.GetProperties().Select(property => (Key: (entity.GetTableName()!, property.GetColumnName()), Category: property.DataCategory())))
            .Where(mark => mark.Category is not null)
            .ToDictionary(mark => mark.Key, mark => mark.Category!.Value);
    }
}
