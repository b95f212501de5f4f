namespace SkinSpire.Persistence.Tenancy;

/// <summary>A row of one hospital. Gives its table <c>hospital_id</c> as first key part, composite foreign keys, forced row-level security and the trigger <c>keep_hospital</c>.</summary>
public interface ITenantOwned
{
    /// <summary>The hospital that owns the row; stamped when the row is added, never changed after.</summary>
    TenantId HospitalId { get; }
}
