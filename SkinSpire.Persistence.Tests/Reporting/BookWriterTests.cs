using SkinSpire.Persistence.Management.Reporting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Reporting;

/// <summary>A book is in its file whole, or what was there is.</summary>
public sealed class BookWriterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire report ");

    public static TheoryData<BookFormat> Formats() => [.. Enum.GetValues<BookFormat>()];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_book_replaces_a_book_of_any_format(BookFormat format)
    {
        var file = Path.Combine(folder.FullName, "schema");
        await WriteAsync(file, format);

        var written = await WriteAsync(file, BookFormat.Dot);

        Assert.Equal(new WrittenBook(file, BookFormat.Dot, 3, new FileInfo(file).Length, Text: null), written);
        Assert.StartsWith("// Written by", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task What_is_no_book_is_replaced_only_by_force()
    {
        var file = Path.Combine(folder.FullName, "thesis.md");
        await File.WriteAllTextAsync(file, "Three years of work", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<BookNotReplacedException>(() => WriteAsync(file, BookFormat.Markdown));
        Assert.Equal(("SSP5502", "Three years of work"), (error.Code, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));

        await WriteAsync(file, BookFormat.Markdown, force: true);
        Assert.StartsWith("<!-- Written by", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAsync<BookNotWrittenException>(() => WriteAsync(Path.Combine(folder.FullName, "nowhere", "a.md"), BookFormat.Markdown));

        Assert.Equal("SSP5503", error.Code);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_taken_keeps_what_it_has_and_gets_nothing_beside_it()
    {
        var taken = folder.CreateSubdirectory("schema.html");

        await Assert.ThrowsAsync<BookNotWrittenException>(() => WriteAsync(taken.FullName, BookFormat.Html));

        Assert.Equal([taken.FullName], Directory.GetFileSystemEntries(folder.FullName));
    }

    [Theory]
    [InlineData("a.html", BookFormat.Html)]
    [InlineData("a.HTM", BookFormat.Html)]
    [InlineData("a.md", BookFormat.Markdown)]
    [InlineData("a.mmd", BookFormat.Mermaid)]
    [InlineData("a.dbml", BookFormat.Dbml)]
    [InlineData("a.dot", BookFormat.Dot)]
    [InlineData("a.gv", BookFormat.Dot)]
    public void The_ending_says_the_format_unless_it_is_asked_for(string file, BookFormat format)
    {
        Assert.Equal(format, BookWriter.Format(format: null, file));
        Assert.Equal(BookFormat.Mermaid, BookWriter.Format(BookFormat.Mermaid, file));
    }

    [Fact]
    public async Task Without_a_format_nothing_is_connected_to()
    {
        var ending = await CliRun.OfAsync(folder.FullName, ["report", "--output", "schema.pdf"]);
        var nothing = Assert.Throws<BookFormatUnknownException>(() => BookWriter.Format(format: null, file: null));

        Assert.Equal((2, "SSP5501", "SSP5501"), (ending.ExitCode, ending.Error, nothing.Code));
        Assert.Contains("schema.pdf", ending.Talk, StringComparison.Ordinal);
    }

    private static Task<WrittenBook> WriteAsync(string file, BookFormat format, bool force = false) =>
        BookWriter.WriteAsync(Invented.Large(3), file, format, force, TestContext.Current.CancellationToken);
}
