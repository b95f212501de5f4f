namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>What alone stands between the attack and the rows.</summary>
public enum Layer
{
    /// <summary>Policies, forced, and the schema's grants: SQL and unfiltered EF, as the application and as the tables' owner.</summary>
    RowSecurity,

    /// <summary>EF's named filter: as a role that bypasses row-level security.</summary>
    Filters,

    /// <summary>The write guard: as a role that bypasses row-level security.</summary>
    WriteGuard,

    /// <summary>Keys, CHECKs, partitions and the functions that bind.</summary>
    Schema,

    /// <summary>All of them, through <c>ClinicSessions</c> as the application.</summary>
    Together,
}
