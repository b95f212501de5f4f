namespace SkinSpire.Persistence.Management.Linting;

/// <summary>What a migration would do to a live database.</summary>
/// <param name="Rule">The rule it breaks, as an acknowledgement names it.</param>
/// <param name="Migration">The migration's id.</param>
/// <param name="Object">The object, schema-qualified.</param>
/// <param name="Message">What happens, naming the object.</param>
/// <param name="Correction">What to write instead: lines of C# or a command.</param>
public sealed record LintFinding(string Rule, string Migration, string Object, string Message, string Correction);
