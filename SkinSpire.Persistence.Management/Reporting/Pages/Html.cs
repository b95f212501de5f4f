namespace SkinSpire.Persistence.Management.Reporting.Pages;

/// <summary>A piece of HTML. It is made from interpolated text alone, whose values are encoded.</summary>
/// <param name="Text">The markup.</param>
internal readonly record struct Html(string Text)
{
    /// <summary>Nothing.</summary>
    internal static Html None { get; } = new("");

    /// <summary>Literal text as it is; every value in it encoded, unless it is HTML itself.</summary>
    internal static Html Of(HtmlInterpolation text) => new(text.ToString());

    /// <summary>A piece for each item.</summary>
    internal static Html Each<T>(IEnumerable<T> items, Func<T, Html> piece) => new(string.Concat(items.Select(item => piece(item).Text)));

    /// <summary>A piece for each item, with a heading; nothing when there is no item.</summary>
    internal static Html List<T>(IReadOnlyCollection<T> items, Func<IReadOnlyCollection<T>, Html> list) => items.Count == 0 ? None : list(items);

    /// <summary>A piece when something is so.</summary>
    internal static Html If(bool condition, HtmlInterpolation text) => condition ? Of(text) : None;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
