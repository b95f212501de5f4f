using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SkinSpire.Persistence.Conventions;

// Npgsql refuses to write a timestamptz whose offset is not zero; the instant is the same.
/// <summary>Writes an instant in UTC whatever its offset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);
