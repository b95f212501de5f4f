using System.Text.Json;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkinSpire.Persistence.Management.Masking;
using SkinSpire.Persistence.Management.Masking.Masks;

namespace SkinSpire.Persistence.Management.Verification.Checks;

/// <summary>No text of a masked copy, in whatever column or document, is a value that the source holds in a marked column.</summary>
internal sealed class MaskingCheck : IDatabaseCheck
{
    public string Name => "masking";

    public bool NeedsMigrations => true;

    public async Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct)
    {
        var source = database.Source ?? throw new CheckImpossibleException("nothing says what it is a copy of: --source ENVIRONMENT");
        var model = database.Context.GetService<IDesignTimeModel>().Model;
        var telling = await source.WorkAsync(connection => TellingValues.ReadAsync(connection, model, ct), ct).ConfigureAwait(false);
        var findings = new List<Finding>();
        foreach (var column in await TextColumn.ReadAsync(database.Connection, ct).ConfigureAwait(false))
        {
            var found = new Dictionary<TextColumn, long>();
            await column.EachAsync(database.Connection, (value, _) => Count(column, value, telling, found), ct).ConfigureAwait(false);
            findings.AddRange(found.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => new Finding(
                $"column {column}", $"no value of {pair.Key} in the source", FormattableString.Invariant($"{pair.Value} values of it"))));
        }

        return findings;
    }

    private static void Count(TextColumn column, string value, TellingValues telling, Dictionary<TextColumn, long> found)
    {
        foreach (var of in Texts(column, value).Select(telling.Find).OfType<TextColumn>())
        {
            found[of] = found.GetValueOrDefault(of) + 1;
        }
    }

    private static string[] Texts(TextColumn column, string value)
    {
        if (!column.IsJson)
        {
            return [value];
        }

        using var document = JsonDocument.Parse(value);
        return [.. JsonTexts.Of(document.RootElement).Select(text => text.Value), .. JsonTexts.Names(document.RootElement)];
    }
}
