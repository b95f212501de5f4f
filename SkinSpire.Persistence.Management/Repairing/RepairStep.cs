namespace SkinSpire.Persistence.Management.Repairing;

/// <summary>One thing that is broken, and what repairs it.</summary>
/// <param name="Subject">The migration or the index.</param>
/// <param name="Problem">What is wrong with it, as a clause.</param>
/// <param name="Sql">What would be run.</param>
public sealed record RepairStep(string Subject, string Problem, string Sql);
