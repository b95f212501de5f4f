using System.Globalization;

namespace SkinSpire.Persistence.Migrations.Steps;

/// <summary>One version of a folder of SQL: what it makes, how it is taken back, how one sees that it is there.</summary>
/// <param name="Path">The folder below <c>Sql/</c>: <c>Triggers/update_timestamp</c>.</param>
/// <param name="Version">From 1; a shipped version never changes, the next lies beside it.</param>
public sealed record SqlUnit(string Path, int Version)
{
    /// <summary>The statements that make it.</summary>
    /// <exception cref="SqlUnitMissingException">The unit is not embedded.</exception>
    public string Up => Read("up");

    /// <summary>The statements that take it back to the version before.</summary>
    /// <exception cref="SqlUnitMissingException">The unit is not embedded.</exception>
    public string Down => Read("down");

    /// <summary>A query that returns one row for each problem and none when all is well.</summary>
    /// <exception cref="SqlUnitMissingException">The unit is not embedded.</exception>
    public string Verify => Read("verify");

    /// <summary>The unit as a migration names it: <c>Triggers/update_timestamp@1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}@{Version}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text"><c>Triggers/update_timestamp@1</c>.</param>
    public static SqlUnit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('@');
        return new SqlUnit(text[..at], int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture));
    }

    private string Read(string part)
    {
        var name = FormattableString.Invariant($"Sql/{Path}/v{Version}.{part}.sql");
        using var stream = typeof(SqlUnit).Assembly.GetManifestResourceStream(name) ?? throw new SqlUnitMissingException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
