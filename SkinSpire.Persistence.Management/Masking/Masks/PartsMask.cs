namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>A JSON column: the parts that the mark names, else those whose last name everybody knows.</summary>
/// <param name="parts">The masks by path.</param>
/// <param name="wellKnown">The masks by last name.</param>
internal sealed class PartsMask(IReadOnlyDictionary<string, ValueMask> parts, IReadOnlyDictionary<string, ValueMask> wellKnown) : JsonMask
{
    protected override ValueMask? MaskOf(string path, MaskedRow row) => parts.GetValueOrDefault(path) ?? wellKnown.GetValueOrDefault(path[(path.LastIndexOf('.') + 1)..]);
}
