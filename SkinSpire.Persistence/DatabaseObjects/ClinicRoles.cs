namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>The cluster's roles; none can log in, login roles are members of one of them.</summary>
public static class ClinicRoles
{
    /// <summary>Owns the tables.</summary>
    public const string Owner = "skinspire_owner";

    /// <summary>Reads and writes rows of the bound hospital; owns nothing.</summary>
    public const string Application = "skinspire_app";

    /// <summary>Reads rows of the bound hospital, credentials excepted.</summary>
    public const string ReadOnly = "skinspire_readonly";
}
