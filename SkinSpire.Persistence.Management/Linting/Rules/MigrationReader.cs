using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Management.Linting.Changes;
using SkinSpire.Persistence.Management.Linting.Sql;

namespace SkinSpire.Persistence.Management.Linting.Rules;

/// <summary>Reads migrations into what the rules look at.</summary>
/// <param name="generator">Says which SQL an operation comes to.</param>
internal sealed class MigrationReader(IMigrationsSqlGenerator generator)
{
    /// <summary>Reads migrations in the order they are applied.</summary>
    /// <param name="migrations">The migrations, oldest first.</param>
    /// <param name="before">What was changed before the first of them.</param>
    /// <param name="newestApplied">The newest that the target database has; null when no database was looked at.</param>
    internal IReadOnlyList<LintedMigration> Read(IEnumerable<(string Id, Migration Migration)> migrations, IReadOnlyList<Change> before, string? newestApplied)
    {
        var read = new List<LintedMigration>();
        foreach (var (id, migration) in migrations)
        {
            read.Add(new LintedMigration(id, migration, [.. migration.UpOperations.Select(Step)], read is [.., var last] ? last.After : before) { NewestApplied = newestApplied });
        }

        return read;
    }

    // Raw SQL is read as it was written: EF would send it unchanged.
    private LintedStep Step(MigrationOperation operation)
    {
        if (operation is SqlOperation raw)
        {
            return new LintedStep(raw, [.. SqlScript.Statements(raw.Sql)], raw.SuppressTransaction);
        }

        var commands = generator.Generate([operation]);
        return new LintedStep(operation, [.. commands.SelectMany(command => SqlScript.Statements(command.CommandText))], commands.Any(command => command.TransactionSuppressed));
    }
}
