namespace SkinSpire.Persistence.Environments;

/// <summary>What a database is for. It is written inside the database, as its stamp.</summary>
public enum DatabaseEnvironment
{
    /// <summary>A developer's own; can be reset at will. Stamp: dev.</summary>
    Development,

    /// <summary>For tests; can be reset at will. Stamp: test.</summary>
    Testing,

    /// <summary>Patients' records; guarded. Stamp: prod.</summary>
    Production,
}
