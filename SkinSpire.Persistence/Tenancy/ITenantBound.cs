namespace SkinSpire.Persistence.Tenancy;

/// <summary>A context that works for a session.</summary>
internal interface ITenantBound
{
    /// <summary>What its transaction is bound to; null outside of a session.</summary>
    TenantBinding? Binding { get; }
}
