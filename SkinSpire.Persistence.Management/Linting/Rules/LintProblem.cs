namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>A breach of a rule.</summary>
/// <param name="Step">The step that commits it; null when the migration as a whole does.</param>
/// <param name="Object">The object, schema-qualified.</param>
/// <param name="Message">What happens to a live database, naming the object.</param>
/// <param name="Correction">What to write instead.</param>
internal sealed record LintProblem(LintedStep? Step, string Object, string Message, string Correction);
