namespace SkinSpire.Persistence.Management.Provisioning;

/// <summary>What a database has to connect with, and what had to be made.</summary>
/// <param name="Database">The database's name.</param>
/// <param name="Created">What was made: roles and the database, in order; empty when all was there.</param>
/// <param name="Migrator">The migrating role's connection string, without a password.</param>
/// <param name="Application">The application's connection string, without a password.</param>
public sealed record ProvisioningReport(string Database, IReadOnlyList<string> Created, string Migrator, string Application);
