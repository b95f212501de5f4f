using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Management.Provisioning;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Who attacks.</summary>
internal static class Actors
{
    /// <summary>The login role that the application connects as.</summary>
    internal const string Application = "skinspire_test";

    /// <summary>Owns the tables, as the functions of triggers do: only FORCE binds it.</summary>
    internal const string Owner = ClinicRoles.Owner;

    /// <summary>Bypasses row-level security.</summary>
    internal const string Migrator = DatabaseProvisioner.Migrator;

    /// <summary>Bypasses everything but constraints.</summary>
    internal const string Superuser = "";
}
