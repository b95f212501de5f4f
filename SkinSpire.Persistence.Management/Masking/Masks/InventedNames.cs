using System.Collections.Frozen;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>Names that can be spoken and that nobody has: a real name in a copy can then be told from a mask.</summary>
internal static class InventedNames
{
    private static readonly string[] Beginnings =
    [
        "Ab", "Ad", "An", "Ar", "Bal", "Bhar", "Chan", "Dar", "Dev", "Esh", "Gan", "Gir", "Har", "Ind", "Jay", "Kal",
        "Kir", "Lak", "Mad", "Man", "Nar", "Nil", "Om", "Par", "Raj", "Ruk", "Sar", "Shan", "Tar", "Ud", "Var", "Yash",
    ];

    private static readonly string[] Middles = ["avo", "edu", "eru", "ibo", "ilo", "iru", "obe", "odu", "olu", "oni", "oru", "ube", "udo", "uli", "ume", "uvo"];

    internal static FrozenSet<string> Given { get; } = Made("dal", "jel", "kesh", "len", "lith", "mir", "nav", "pesh", "rik", "sel", "tosh", "van", "vel", "vith", "wen", "yen");

    internal static FrozenSet<string> Family { get; } = Made("bhane", "dekar", "delkar", "gode", "golvi", "jodkar", "lekani", "merkar", "nodkar", "pelli", "pude", "shette", "tode", "velkar", "wadne", "yodkar");

    private static FrozenSet<string> Made(params string[] endings) =>
        Beginnings.SelectMany(beginning => Middles.SelectMany(middle => endings.Select(ending => beginning + middle + ending))).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
