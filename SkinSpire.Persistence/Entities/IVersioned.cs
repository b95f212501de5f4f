namespace SkinSpire.Persistence.Entities;

/// <summary>A row that two writers cannot overwrite unseen: EF's concurrency token, raised by trigger <c>update_timestamp</c>.</summary>
public interface IVersioned
{
    /// <summary>1 on insert, one more for each real change.</summary>
    long RowVersion { get; }
}
