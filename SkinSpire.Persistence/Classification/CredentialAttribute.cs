namespace SkinSpire.Persistence.Classification;

/// <summary>A password hash or token: never shown, never kept in a history, never granted to the read-only role.</summary>
public sealed class CredentialAttribute() : DataCategoryAttribute(DataCategory.Credential);
