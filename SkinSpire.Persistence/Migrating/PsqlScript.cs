using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkinSpire.Persistence.Migrating;

/// <summary>Migrations as one script for <c>psql</c>, as EF writes it; needs no database.</summary>
internal static class PsqlScript
{
    // Without it psql goes on after an error and records a migration that did not happen.
    private const string Header = "\\set ON_ERROR_STOP on\n\n";

    /// <summary>What takes a database from one migration to another, up or down.</summary>
    internal static string Of(DbContext context, string from, string to, bool idempotent) => Header + context.GetService<IMigrator>().GenerateScript(
        from, to, idempotent ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default);
}
