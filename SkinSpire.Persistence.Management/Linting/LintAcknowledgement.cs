namespace SkinSpire.Persistence.Management.Linting;

/// <summary>A breach of a rule that a migration gives a reason for.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Migration">The migration's id.</param>
/// <param name="Object">The object, schema-qualified.</param>
/// <param name="Reason">The reason, as the migration says it.</param>
public sealed record LintAcknowledgement(string Rule, string Migration, string Object, string Reason);
