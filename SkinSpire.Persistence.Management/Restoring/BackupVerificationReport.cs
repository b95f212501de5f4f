namespace SkinSpire.Persistence.Management.Restoring;

/// <summary>A backup that was restored once, and what was compared.</summary>
/// <param name="Backup">Its name.</param>
/// <param name="Tables">How many tables were compared with the manifest.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Parts">How many files.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="Duration">How long it took.</param>
public sealed record BackupVerificationReport(string Backup, int Tables, long Rows, int Parts, long Bytes, TimeSpan Duration);
