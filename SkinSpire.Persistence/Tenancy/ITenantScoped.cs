namespace SkinSpire.Persistence.Tenancy;

/// <summary>Something that works for one hospital, as a context does.</summary>
public interface ITenantScoped
{
    /// <summary>The hospital it works for.</summary>
    /// <exception cref="TenantNotBoundException">It was made for none.</exception>
    TenantId Tenant { get; }
}
