using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SkinSpire.Persistence.Management.Masking.Masks;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Every value of a database that a masked copy of it must not hold, as a hash; no value is kept.</summary>
internal sealed class TellingValues
{
    // What is shorter stands everywhere.
    private const int MinLength = 4;

    private readonly Dictionary<ulong, TextColumn> values = [];

    /// <summary>Reads the marked columns.</summary>
    /// <param name="connection">The source, as a role that sees all rows.</param>
    /// <param name="model">The design-time model.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MaskingRefusedException">A column is not classified.</exception>
    internal static async Task<TellingValues> ReadAsync(NpgsqlConnection connection, IModel model, CancellationToken ct)
    {
        var columns = await TextColumn.ReadAsync(connection, ct).ConfigureAwait(false);
        var plan = MaskingPlan.Make(model, MaskingSecret.Random(), columns.Select(column => (column.Table, column.Name)));
        var telling = new TellingValues();
        foreach (var (column, mask) in columns.Zip(plan.Columns, (column, masked) => (column, masked.Mask)).Where(pair => pair.Mask is { IsTelling: true }))
        {
            await column.EachAsync(connection, (value, image) => telling.Add(column, value, image, mask!), ct).ConfigureAwait(false);
        }

        return telling;
    }

    /// <summary>How many there are.</summary>
    internal int Count => values.Count;

    /// <summary>The column that holds a text in the source; null for none.</summary>
    internal TextColumn? Find(string text) => values.GetValueOrDefault(Hash(text));

    private void Add(TextColumn column, string value, string? image, ValueMask mask)
    {
        if (mask is JsonMask document)
        {
            foreach (var (text, part) in document.Texts(value, new MaskedRow(Guid.Empty, Guid.Empty, image)))
            {
                Add(column, text, part);
            }

            return;
        }

        Add(column, value, mask);
    }

    // Keys are kept, and what a mask could have made tells nothing: the source may be a masked copy itself.
    private void Add(TextColumn column, string text, ValueMask mask)
    {
        if (mask.IsTelling && text.Trim().Length >= MinLength && !mask.Makes(text) && !Guid.TryParseExact(text, "D", out _))
        {
            values.TryAdd(Hash(text), column);
        }
    }

    private static ulong Hash(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant())));
}
