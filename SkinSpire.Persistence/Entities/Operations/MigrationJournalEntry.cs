using System.Text.Json;
using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>That a migration was applied or reverted, by whatever tool; written by trigger on the history table.</summary>
public sealed class MigrationJournalEntry
{
    /// <summary>Key.</summary>
    public Guid JournalId { get; init; }

    /// <summary>The migration.</summary>
    [NotPersonal]
    public string MigrationId { get; init; } = "";

    /// <summary>Which way.</summary>
    public MigrationDirection Direction { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>By which role.</summary>
    [PersonalData(DataKind.Login)]
    public string RecordedBy { get; init; } = "";

    /// <summary>What the client called itself.</summary>
    [NotPersonal]
    public string? ApplicationName { get; init; }

    /// <summary>PostgreSQL's version.</summary>
    [NotPersonal]
    public string ServerVersion { get; init; } = "";

    /// <summary>EF Core's version.</summary>
    [NotPersonal]
    public string? ProductVersion { get; init; }

    /// <summary>How the migration is taken back: <c>statements</c> with <c>sql</c> and <c>inTransaction</c>, what it <c>loses</c>, or why it is <c>irreversible</c>. Null when it was not handed over.</summary>
    [NotPersonal]
    public JsonDocument? DownScript { get; init; }

    /// <summary>SHA-256 of these statements.</summary>
    [NotPersonal]
    public string? DownSha256 { get; init; }
}
