namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Ends a session without a commit, and carries what its work returned.</summary>
internal sealed class RolledBackException(long rows) : Exception("The attack is over.")
{
    internal long Rows { get; } = rows;
}
