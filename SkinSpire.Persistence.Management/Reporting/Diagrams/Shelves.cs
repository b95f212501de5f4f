namespace SkinSpire.Persistence.Management.Reporting.Diagrams;

/// <summary>Puts drawings on shelves, the largest first; what is lower than its shelf is stacked.</summary>
internal sealed class Shelves
{
    private const double Gap = 52;
    private const int Tries = 24;

    private readonly List<(LayeredGraph Drawing, double X, double Y)> places = [];
    private double width;
    private double height;

    /// <summary>Moves every drawing to its place.</summary>
    /// <param name="drawings">What to arrange.</param>
    /// <param name="aspect">How much wider than high the whole shall be, about.</param>
    internal static void Arrange(IEnumerable<LayeredGraph> drawings, double aspect)
    {
        var sorted = drawings.OrderByDescending(drawing => drawing.Height).ThenByDescending(drawing => drawing.Width).ToList();
        var widest = sorted.Select(drawing => drawing.Width).DefaultIfEmpty().Max();
        var best = Enumerable.Range(0, Tries).Select(step => Fill(sorted, widest * (1 + (step * 4.0 / Tries)))).MinBy(shelves => Math.Max(shelves.width / aspect, shelves.height))!;
        best.places.ForEach(place => place.Drawing.MoveTo(place.X, place.Y));
    }

    private static Shelves Fill(List<LayeredGraph> drawings, double limit)
    {
        var shelves = new Shelves();
        var (x, y, shelf, stack, stackWidth) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var drawing in drawings)
        {
            if (stack > 0 && (stack + drawing.Height > shelf || x + drawing.Width > limit))
            {
                (x, stack, stackWidth) = (x + stackWidth + Gap, 0, 0);
            }

            if (x > 0 && stack == 0 && x + drawing.Width > limit)
            {
                (x, y, shelf) = (0, y + shelf + Gap, 0);
            }

            shelves.Put(drawing, x, y + stack);
            (shelf, stack, stackWidth) = (Math.Max(shelf, drawing.Height), stack + drawing.Height + Gap, Math.Max(stackWidth, drawing.Width));
        }

        return shelves;
    }

    private void Put(LayeredGraph drawing, double x, double y)
    {
        places.Add((drawing, x, y));
        (width, height) = (Math.Max(width, x + drawing.Width), Math.Max(height, y + drawing.Height));
    }
}
