using System.Diagnostics;
using SkinSpire.Persistence.Management.Reporting;
using SkinSpire.Persistence.Management.Reporting.Diagrams;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>Where tables stand; that lines keep clear of them is seen in a browser.</summary>
public sealed class DiagramTests(ReportedClinic clinic) : IClassFixture<ReportedClinic>
{
    [Fact]
    public void Every_table_of_the_clinic_has_a_place_of_its_own_and_every_key_a_line()
    {
        var diagram = Diagram.Of(clinic.Book);

        Assert.Equal(clinic.Book.Tables.Select(table => table.Name), diagram.Boxes.Select(box => box.Table.Name));
        Assert.Equal(clinic.Book.References.Select(reference => reference.Name).Order(StringComparer.Ordinal), diagram.Lines.Select(line => line.Reference.Name).Order(StringComparer.Ordinal));
        Assert.Equal([], Overlaps(diagram));
        Assert.InRange(diagram.Width / diagram.Height, 1.2, 2.6);
    }

    [Fact]
    public void What_is_pointed_at_stands_to_the_left()
    {
        var boxes = Diagram.Of(clinic.Book).Boxes.ToDictionary(box => box.Table.Name, StringComparer.Ordinal);

        Assert.All(
            clinic.Book.References.Where(reference => !reference.IsOfHospital && reference.Table != reference.Target),
            reference => Assert.True(boxes[reference.Target].Right < boxes[reference.Table].X, reference.Name));
    }

    [Fact]
    public void Two_hundred_tables_with_a_circle_of_keys_are_drawn()
    {
        var book = Invented.Large(200);
        var start = Stopwatch.GetTimestamp();
        var diagram = Diagram.Of(book);
        var drawn = Stopwatch.GetElapsedTime(start);
        var page = BookWriter.Write(book, BookFormat.Html);

        Figures.Write(FormattableString.Invariant($"report: {book.Tables.Count} tables and {diagram.Lines.Count} keys laid out in {drawn.TotalMilliseconds:0} ms, whole page of {page.Bytes / 1024} kB in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
        Assert.Equal((200, book.References.Count()), (diagram.Boxes.Count, diagram.Lines.Count));
        Assert.Equal([], Overlaps(diagram));
    }

    private static IEnumerable<string> Overlaps(Diagram diagram) =>
        from one in diagram.Boxes
        from other in diagram.Boxes
        where string.CompareOrdinal(one.Table.Name, other.Table.Name) < 0 && one.X < other.Right && other.X < one.Right && one.Y < other.Bottom && other.Y < one.Bottom
        select $"{one.Table.Name} and {other.Table.Name}";
}
