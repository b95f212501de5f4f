using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Entities;

/// <summary>A row that is hidden instead of removed. Gives a CHECK that the four columns agree and the query filter <c>soft-delete</c>.</summary>
public interface ISoftDeletable
{
    /// <summary>Longest reason for a deletion, in characters.</summary>
    const int ReasonMaxLength = 255;

    /// <summary>Whether the row is hidden.</summary>
    bool IsDeleted { get; }

    /// <summary>When it was hidden; null while it is not.</summary>
    DateTimeOffset? DeletedAt { get; }

    /// <summary>Who hid it; null while it is not hidden.</summary>
    [PersonalData(DataKind.Login)]
    string? DeletedBy { get; }

    /// <summary>Why it was hidden, if someone said so.</summary>
    [PersonalData(DataKind.FreeText)]
    string? DeletionReason { get; }
}
