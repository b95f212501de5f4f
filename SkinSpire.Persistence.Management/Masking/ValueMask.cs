using System.Text;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>Puts something else in the place of a value, of its column's binary form or as a text in JSON.</summary>
internal abstract class ValueMask
{
    /// <summary>Whether different values always have different masks.</summary>
    internal virtual bool IsUnique => false;

    /// <summary>Most characters that a mask can have; 0 where it is never longer than the value.</summary>
    internal virtual int Longest => 0;

    /// <summary>Whether the value itself, found in a copy, is a leak: a city or a gender is not.</summary>
    internal virtual bool IsTelling => true;

    /// <summary>Whether a text could have been made by this mask, so that finding it tells nothing.</summary>
    internal virtual bool Makes(string text) => false;

    /// <summary>The mask of a text; null for none.</summary>
    internal abstract string? Text(string value, MaskedRow row);

    /// <summary>The mask of a column's value in the binary form that COPY moves; null for none.</summary>
    internal virtual byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row) =>
        Text(Encoding.UTF8.GetString(value), row) is { } text ? Encoding.UTF8.GetBytes(text) : null;
}
