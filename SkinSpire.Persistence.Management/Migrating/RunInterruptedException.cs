namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>A run was cancelled; what was in a transaction is rolled back.</summary>
/// <param name="state">Where the database stands now, as a sentence.</param>
/// <param name="cause">What the cancellation ended with.</param>
public sealed class RunInterruptedException(string state, Exception? cause = null) : OperationCanceledException(state, cause);
