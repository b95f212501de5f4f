namespace SkinSpire.Persistence.Entities;

/// <summary>A row that knows when it was made and last changed. Both are the database's, by trigger <c>update_timestamp</c>.</summary>
public interface ITimestamped
{
    /// <summary>When the row was inserted; never changes.</summary>
    DateTimeOffset CreatedAt { get; }

    /// <summary>When the row last really changed; an update that changes nothing does not move it.</summary>
    DateTimeOffset UpdatedAt { get; }
}
