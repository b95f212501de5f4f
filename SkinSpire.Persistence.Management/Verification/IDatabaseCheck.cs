namespace SkinSpire.Persistence.Management.Verification;

/// <summary>One thing that is looked at in a database; it leaves the database as it was.</summary>
internal interface IDatabaseCheck
{
    /// <summary>As <c>verify --check</c> takes it.</summary>
    string Name { get; }

    /// <summary>Whether it looks at what migrations make, so that there is nothing to look at before the first one.</summary>
    bool NeedsMigrations { get; }

    /// <summary>Looks.</summary>
    /// <param name="database">The database, and what the checks before have found in it.</param>
    /// <param name="ct">Ends the check.</param>
    /// <exception cref="CheckImpossibleException">It cannot be checked.</exception>
    Task<IReadOnlyList<Finding>> FindAsync(ExaminedDatabase database, CancellationToken ct);
}
