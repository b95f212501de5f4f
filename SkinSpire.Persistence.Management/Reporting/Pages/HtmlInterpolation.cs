using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>What the compiler makes of <c>Html.Of($"…")</c>: values are encoded on their way in, so that no caller can forget it.</summary>
/// <param name="literalLength">How much literal text there is.</param>
/// <param name="formattedCount">How many values.</param>
[InterpolatedStringHandler]
internal readonly struct HtmlInterpolation(int literalLength, int formattedCount)
{
    private const int LengthOfValue = 32;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new(literalLength + (formattedCount * LengthOfValue));

    public void AppendLiteral(string value) => text.Append(value);

    public void AppendFormatted(Html html) => text.Append(html.Text);

    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted(double value) => text.Append(value.ToString("0.#", CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
