namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>As many characters as there were, of one sentence said again and again.</summary>
internal sealed class FreeTextMask : ValueMask
{
    private const string Sentence = "The text that stood here was masked. ";

    internal override bool Makes(string text) => text == Filled(text.Length);

    internal override string? Text(string value, MaskedRow row) => Filled(value.Length);

    private static string Filled(int length) =>
        string.Create(length, Sentence, (text, sentence) =>
        {
            for (var place = 0; place < text.Length; place++)
            {
                text[place] = sentence[place % sentence.Length];
            }
        });
}
