namespace SkinSpire.Persistence.Tenancy;

/// <summary>Names one hospital, the tenant that owns a row. A type of its own, so that no other id can be passed for it.</summary>
/// <param name="Value">The hospital's key; all zeroes names no hospital.</param>
public readonly record struct TenantId(Guid Value)
{
    /// <summary>A new, time-ordered id (UUID version 7, RFC 9562).</summary>
    public static TenantId New() => new(Guid.CreateVersion7());

    /// <summary>The id as 36 characters, as PostgreSQL prints a <c>uuid</c>.</summary>
    public override string ToString() => Value.ToString("D");
}
