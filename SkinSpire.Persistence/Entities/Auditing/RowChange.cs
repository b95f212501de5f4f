using System.Text.Json;
using SkinSpire.Persistence.Classification;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Entities;

/// <summary>One change of one audited row: changed columns only; written by trigger, never changed.</summary>
public sealed class RowChange : ITenantOwned, IRetained
{
    /// <summary>When; the month decides the partition.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <inheritdoc/>
    public TenantId HospitalId { get; private set; }

    /// <summary>Key within the hospital; version 7, so that new rows append to the index.</summary>
    public Guid RowChangeId { get; init; } = Guid.CreateVersion7();

    /// <summary>The row's table.</summary>
    [NotPersonal]
    public string TableName { get; init; } = "";

    /// <summary>The row's key, by column.</summary>
    [NotPersonal]
    public JsonDocument RowKey { get; init; } = JsonDocument.Parse("{}");

    /// <summary>What happened.</summary>
    public RowOperation Operation { get; init; }

    /// <summary>Old and new value by column; credentials and ciphertext are masked.</summary>
    [HealthData(DataKind.RowImage)]
    public JsonDocument? Changed { get; init; }

    /// <summary>Who.</summary>
    [PersonalData(DataKind.Login)]
    public string Actor { get; init; } = "";

    /// <summary>The transaction, as PostgreSQL numbers it.</summary>
    public ulong TransactionId { get; init; }

    /// <summary>What the client called itself.</summary>
    [NotPersonal]
    public string? ApplicationName { get; init; }
}
