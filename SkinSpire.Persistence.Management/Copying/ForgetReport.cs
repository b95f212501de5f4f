namespace SkinSpire.Persistence.Management.Copying;

/// <summary>What forgetting a former database did, or would do.</summary>
/// <param name="Database">The database that is there now.</param>
/// <param name="Former">The one that was kept.</param>
/// <param name="Rows">How many rows it holds.</param>
/// <param name="IsDropped">Whether it is gone.</param>
public sealed record ForgetReport(string Database, string Former, long Rows, bool IsDropped);
