namespace SkinSpire.Persistence.Environments;

/// <summary>The environment that is worked on, and what chose it.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Source">What chose it: an option, a variable or a file.</param>
public sealed record ResolvedEnvironment(DatabaseEnvironment Environment, string Source);
