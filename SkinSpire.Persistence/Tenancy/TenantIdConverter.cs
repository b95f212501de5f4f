using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SkinSpire.Persistence.Tenancy;

/// <summary>Stores a <see cref="TenantId"/> as <c>uuid</c>.</summary>
internal sealed class TenantIdConverter() : ValueConverter<TenantId, Guid>(id => id.Value, value => new TenantId(value));
