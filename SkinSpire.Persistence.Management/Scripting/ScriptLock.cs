using SkinSpire.Persistence.History;

namespace SkinSpire.Persistence.Management.Scripting;

/// <summary>The lock of every migration run, as a script takes it.</summary>
internal static class ScriptLock
{
    /// <summary>Waits as long as any run does; a script that does not get it ends before its first migration.</summary>
    internal static string Acquire { get; } = FormattableString.Invariant(
        $"""
        -- The lock of every migration run. Polled, each time in a transaction of its own: what waits in one keeps a snapshot that CREATE INDEX CONCURRENTLY waits for.
        do $$
        begin
            for attempt in 1..{new MigrationSettings().LockDeadline.TotalSeconds * 10:0} loop
                if pg_catalog.pg_try_advisory_lock({AdvisoryLock.Key}) then
                    return;
                end if;
                if attempt = 1 then
                    raise notice 'Waiting for the migration lock, which another run holds.';
                end if;
                commit;
                perform pg_catalog.pg_sleep(0.1);
            end loop;
            raise exception 'Another run held the migration lock for too long; nothing was changed.'
                using errcode = 'lock_not_available', hint = 'pg_locks tells its process. Run the script again when it has ended.';
        end $$;


        """);

    /// <summary>Gives it back, where the session goes on.</summary>
    internal static string Release { get; } = FormattableString.Invariant(
        $"""
        do $$ begin perform pg_catalog.pg_advisory_unlock({AdvisoryLock.Key}); end $$;

        """);
}
