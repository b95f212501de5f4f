using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>That something was done to the whole database, and why: a change without a fresh backup, another stamp. Written by the operations, never changed.</summary>
public sealed class OperationJournalEntry
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Key.</summary>
    public Guid OperationId { get; init; }

    /// <summary>The verb: <c>update</c>, <c>env restamp</c>.</summary>
    [NotPersonal]
    public string Operation { get; init; } = "";

    /// <summary>Why, in the words of who did it.</summary>
    [PersonalData(DataKind.FreeText)]
    public string Reason { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>By which role.</summary>
    [PersonalData(DataKind.Login)]
    public string RecordedBy { get; init; } = "";

    /// <summary>By which version of the product.</summary>
    [NotPersonal]
    public string ProductVersion { get; init; } = "";
}
