namespace SkinSpire.Persistence.Tenancy;

/// <summary>Names of the query filters, for <c>IgnoreQueryFilters</c>; EF ignores an unknown name silently, so it is never typed twice.</summary>
public static class QueryFilters
{
    /// <summary>Rows of the context's hospital only.</summary>
    public const string Tenant = "tenant";

    /// <summary>Rows that are not soft-deleted.</summary>
    public const string SoftDelete = "soft-delete";
}
