namespace SkinSpire.Persistence.Management.Diagnosing;

/// <summary>Looks at one part of a machine; changes nothing that stays.</summary>
internal interface IExamination
{
    /// <summary>Looks; what is not there is a diagnosis, never an exception.</summary>
    Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken ct);
}
