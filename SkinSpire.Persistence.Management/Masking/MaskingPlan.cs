using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Management.Masking.Masks;
using SkinSpire.Persistence.Management.ModelRules;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>What becomes of each column of a masked copy; decided for all of them before a row is read.</summary>
public sealed class MaskingPlan
{
    private readonly IModel model;

    private MaskingPlan(IModel model, IReadOnlyList<ColumnMask> columns)
    {
        this.model = model;
        Columns = columns;
    }

    /// <summary>Every column, in the order in which it was asked for.</summary>
    public IReadOnlyList<ColumnMask> Columns { get; }

    /// <summary>Decides.</summary>
    /// <param name="model">The design-time model.</param>
    /// <param name="secret">What the masks depend on.</param>
    /// <param name="columns">The columns that are to be copied, as the database has them: table and column, in the order of the row.</param>
    /// <exception cref="MaskingRefusedException">A column is not in the model, is not marked, or cannot be masked as it is marked.</exception>
    public static MaskingPlan Make(IModel model, MaskingSecret secret, IEnumerable<(string Table, string Column)> columns)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(columns);

        var images = new Dictionary<(string Table, string Column), ValueMask>();
        var decided = Decide(model, new ColumnMasker(new MaskFactory(secret), images));
        foreach (var (key, decision) in decided.Where(entry => entry.Value.Column is not null))
        {
            images.Add(key, decision.Column!.Mask ?? new KeptMask());
        }

        var wanted = columns.Select(column => decided.GetValueOrDefault(column) ?? new MaskDecision(null, $"{column.Table}.{column.Column} is not in the model")).ToList();
        var faults = wanted.Select(column => column.Fault).OfType<string>().ToList();
        return faults.Count == 0 ? new MaskingPlan(model, [.. wanted.Select(column => column.Column!)]) : throw new MaskingRefusedException(faults);
    }

    /// <summary>What masks the rows of a table, whose columns come in the order in which they were asked for.</summary>
    internal RowMask RowsOf(string table) => new(
        [.. Columns.Where(column => column.Table == table)],
        model.Tables().Single(entity => entity.GetTableName() == table).FindPrimaryKey()!.Properties[^1].GetColumnName());

    private static Dictionary<(string Table, string Column), MaskDecision> Decide(IModel model, ColumnMasker masker) =>
        model.Tables()
            .SelectMany(entity => entity.GetProperties().Select(property => (Table: entity.GetTableName()!, Property: property)))
            .GroupBy(column => (column.Table, column.Property.GetColumnName()))
            .ToDictionary(column => column.Key, column => masker.Of(column.Key.Table, column.First().Property));
}
