using System.Text;

namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>Writes a schema book: the whole of it or nothing.</summary>
public static class BookWriter
{
    // Where a book says that it is one.
    private const int Beginning = 512;

    /// <summary>Writes it as text.</summary>
    /// <param name="book">The book.</param>
    /// <param name="format">How.</param>
    public static WrittenBook Write(SchemaBook book, BookFormat format)
    {
        ArgumentNullException.ThrowIfNull(book);
        var text = BookFormats.Write(book, format);
        return new WrittenBook(Path: null, format, book.Tables.Count, Encoding.UTF8.GetByteCount(text), text);
    }

    /// <summary>Writes it to a file, under another name first; a book that stands there is replaced.</summary>
    /// <param name="book">The book.</param>
    /// <param name="file">The file.</param>
    /// <param name="format">How.</param>
    /// <param name="force">Whether a file that is no book is replaced too.</param>
    /// <param name="ct">Ends the writing; what was there stays.</param>
    /// <exception cref="BookNotReplacedException">The file is there and is no book.</exception>
    /// <exception cref="BookNotWrittenException">The folder is missing or closed, or its disk is full.</exception>
    public static async Task<WrittenBook> WriteAsync(SchemaBook book, string file, BookFormat format, bool force = false, CancellationToken ct = default)
    {
        var path = Path.GetFullPath(file);
        try
        {
            await CheckAsync(path, force, ct).ConfigureAwait(false);
            var written = Write(book, format);
            await ReplaceAsync(path, written.Text!, ct).ConfigureAwait(false);
            return written with { Path = path, Text = null };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BookNotWrittenException(path, error);
        }
    }

    /// <summary>The format that is asked for, or else the one that the file's name says.</summary>
    /// <param name="format">What was asked for; null for nothing.</param>
    /// <param name="file">The file; null for none.</param>
    /// <exception cref="BookFormatUnknownException">Neither says one.</exception>
    public static BookFormat Format(BookFormat? format, string? file) =>
        format ?? (file is null ? null : BookFormats.Of(file)) ?? throw new BookFormatUnknownException(file);

    private static async Task CheckAsync(string path, bool force, CancellationToken ct)
    {
        if (force || !File.Exists(path))
        {
            return;
        }

        using var reader = new StreamReader(path);
        var beginning = new char[Beginning];
        var length = await reader.ReadBlockAsync(beginning, ct).ConfigureAwait(false);
        if (length > 0 && !beginning.AsSpan(0, length).Contains(BookFormats.Signature, StringComparison.Ordinal))
        {
            throw new BookNotReplacedException(path);
        }
    }

    private static async Task ReplaceAsync(string path, string text, CancellationToken ct)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            await File.WriteAllTextAsync(unfinished, text, ct).ConfigureAwait(false);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
