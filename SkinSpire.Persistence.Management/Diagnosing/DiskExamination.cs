namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>Room and rights in the folders that are written to.</summary>
internal sealed class DiskExamination : IExamination
{
    private const long Little = 1L << 30;

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Diagnosis>>(
    [
        Examine("current folder", Directory.GetCurrentDirectory(), DiagnosisOutcome.Warn),
        Examine("temporary folder", Path.GetTempPath(), DiagnosisOutcome.Fail),
    ]);

    private static Diagnosis Examine(string subject, string folder, DiagnosisOutcome closed)
    {
        try
        {
            // Tried and not asked: rights, quotas and read-only disks all answer at once.
            using (new FileStream(Path.Combine(folder, $".skinspire-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
            {
                var free = new DriveInfo(folder).AvailableFreeSpace;
                var detail = FormattableString.Invariant($"{free / Little} GB free, {folder}");
                return free < Little ? new(subject, DiagnosisOutcome.Warn, detail, "Make room: a full disk ends migrations and backups.") : new(subject, DiagnosisOutcome.Ok, detail);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(subject, closed, $"{folder} cannot be written to", "Work in a folder that is yours, or correct its rights.");
        }
    }
}
