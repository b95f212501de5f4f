using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.History;
using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Management.Scripting;

/// <summary>Writes migrations as one SQL script, for somebody who runs it by hand; needs no database.</summary>
public static class MigrationScript
{
    // Without the first line psql goes on after an error and records a migration that did not happen. The lock is that of every other runner and
    // ends with the session; it is polled for, each time in a transaction of its own, because its holder may build an index concurrently.
    /// <summary>What stands before what EF writes.</summary>
    internal static readonly string Header = FormattableString.Invariant(
        $"""
        \set ON_ERROR_STOP on

        do $lock$
        begin
            for attempt in 1 .. 3000 loop
                if pg_catalog.pg_try_advisory_lock({AdvisoryLock.Key}) then
                    return;
                end if;
                if attempt = 1 then
                    raise notice 'Waiting for the migration lock, which another run holds.';
                end if;
                commit;
                perform pg_catalog.pg_sleep(0.2);
            end loop;
            raise exception 'Another run of migrations has held the lock for 10 minutes; nothing was changed.';
        end $lock$;


        """);

    /// <summary>Writes what takes a database from one migration to another, up or down.</summary>
    /// <param name="from">An id or a name; null for an empty database.</param>
    /// <param name="to">An id or a name, or 0; null for the newest.</param>
    /// <param name="idempotent">Whether it asks the history before each step, so that it suits every database.</param>
    /// <exception cref="MigrationUnknownException">There is no such migration.</exception>
    /// <exception cref="ScriptNotIdempotentException">A migration has steps outside of a transaction.</exception>
    public static ScriptReport Write(string? from = null, string? to = null, bool idempotent = false) =>
        Write(new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options), from, to, idempotent);

    internal static ScriptReport Write(DbContext context, string? from, string? to, bool idempotent)
    {
        using (context)
        {
            var assembly = context.GetService<IMigrationsAssembly>();
            var start = Id(assembly, from) ?? Migration.InitialDatabase;
            var end = Id(assembly, to) ?? assembly.Migrations.Keys.Order(StringComparer.Ordinal).Last();
            var applied = assembly.Migrations.Keys.Where(id => string.CompareOrdinal(id, start) <= 0).ToHashSet(StringComparer.Ordinal);
            var split = new MigrationPlanner(context).Plan(applied, end, new Dictionary<string, long>(StringComparer.Ordinal)).FirstOrDefault(planned => !planned.IsAtomic);
            return idempotent && split is not null
                ? throw new ScriptNotIdempotentException(split.Migration)
                : new ScriptReport(start, end, idempotent, Header + context.GetService<IMigrator>().GenerateScript(start, end, idempotent ? MigrationsSqlGenerationOptions.Idempotent : MigrationsSqlGenerationOptions.Default));
        }
    }

    private static string? Id(IMigrationsAssembly assembly, string? name) => name is null or Migration.InitialDatabase ? name : assembly.FindMigrationId(name) ?? throw new MigrationUnknownException(name);
}
