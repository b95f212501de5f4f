using SkinSpire.Persistence.Management.Masking;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>What of a database is copied, and how.</summary>
public sealed record CopyRequest
{
    /// <summary>What the masks of personal data depend on; null to copy it as it is, which production does not allow.</summary>
    public MaskingSecret? Masking { get; init; }

    /// <summary>Whether no rows are copied but those that the migrations make. Default: false.</summary>
    public bool SchemaOnly { get; init; }

    /// <summary>The tables whose rows are copied, with all that their foreign keys need; empty for all.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>How many tables are moved at once, and how many indexes are built, from 1. Default: 2.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>Whether the copy is the source, byte for byte.</summary>
    internal bool IsWhole => Masking is null && !SchemaOnly && Tables.Count == 0;
}
