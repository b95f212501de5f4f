namespace SkinSpire.Persistence.Configuring;

/// <summary>As whom a database is worked on.</summary>
public enum ConnectionRole
{
    /// <summary>The application: row-level security holds, nothing is owned.</summary>
    Application,

    /// <summary>Migrations: it bypasses row-level security. What the section <c>Migrator</c> says comes on top.</summary>
    Migrator,
}
