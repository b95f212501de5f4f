using Npgsql;
using SkinSpire.Persistence.Connecting;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>Lets a change of a database begin, or refuses it with nothing changed. Every verb that changes one asks here first.</summary>
public static class ChangeGuard
{
    /// <summary>Compares environment, stamp and connection; on production also asks how it was chosen, for its name, and for a backup.</summary>
    /// <param name="target">The database.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="StampMismatchException">The database is another environment's.</exception>
    /// <exception cref="EnvironmentNotSpelledException">Production, and not by the command line.</exception>
    /// <exception cref="ConfirmationNeededException">Production, and its name was not said.</exception>
    /// <exception cref="BackupNeededException">Production with applied migrations, no fresh backup of this installation, and no reason why none is looked for.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached, or its server is too old.</exception>
    public static async Task<TargetState> AdmitAsync(TargetDatabase target, ChangeRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(request);

        return await target.WorkAsync(
            async connection =>
            {
                var state = await target.LookAsync(connection, ct).ConfigureAwait(false);
                await AllowAsync(connection, target, request, ct).ConfigureAwait(false);
                return state;
            },
            ct).ConfigureAwait(false);
    }

    /// <summary>As <see cref="AdmitAsync"/>, over a connection on which the stamp was looked at.</summary>
    internal static async Task AllowAsync(NpgsqlConnection connection, TargetDatabase target, ChangeRequest request, CancellationToken ct)
    {
        if (target.Environment.Environment == DatabaseEnvironment.Production)
        {
            RefuseUnsaid(target, request);
            await BackupAsync(connection, target, request, ct).ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="AdmitAsync"/>, for what production does not have.</summary>
    /// <param name="target">The database.</param>
    /// <param name="verb">The verb, as it is typed.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ProductionRefusedException">The environment or the stamp is production.</exception>
    /// <exception cref="StampMismatchException">The database is another environment's.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached, or its server is too old.</exception>
    public static Task<TargetState> AdmitOutsideProductionAsync(TargetDatabase target, string verb, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Environment.Environment == DatabaseEnvironment.Production
            ? throw new ProductionRefusedException(verb)
            : target.LookAsync(ct);
    }

    /// <summary>Refuses what was not both spelled and confirmed by the database's name.</summary>
    /// <exception cref="EnvironmentNotSpelledException">The command line does not name the environment.</exception>
    /// <exception cref="ConfirmationNeededException">The database's name was not said.</exception>
    internal static void RefuseUnsaid(TargetDatabase target, ChangeRequest request)
    {
        if (target.Environment.Source != EnvironmentResolver.CommandLine)
        {
            throw new EnvironmentNotSpelledException(request.Verb, target.Environment);
        }

        if (request.Confirmation != target.Name)
        {
            throw new ConfirmationNeededException($"{request.Verb} would change the {target.Environment.Environment.ShortName()} database {target.Name}.", $"Type its name when asked, or say --confirm {target.Name}.");
        }
    }

    // An empty database has nothing that a backup could bring back. A journal entry proves no backup: the files have to be there, and be believed.
    private static async Task<bool> BackupAsync(NpgsqlConnection connection, TargetDatabase target, ChangeRequest request, CancellationToken ct)
    {
        if (await connection.ScalarAsync<string>("select pg_catalog.to_regclass('clinic.patients')::text", ct).ConfigureAwait(false) is null)
        {
            return false;
        }

        if (request.NoBackupReason is null)
        {
            return await FreshBackup.IsKnownAsync(connection, target, ct).ConfigureAwait(false) ? true : throw new BackupNeededException(target.Name);
        }

        if (string.IsNullOrWhiteSpace(request.NoBackupReason) || request.NoBackupReason.Length > OperationJournalEntry.ReasonMaxLength)
        {
            throw new BackupNeededException(target.Name);
        }

        await OperationJournal.WriteAsync(connection, request.Verb, $"no backup check: {request.NoBackupReason}", ct).ConfigureAwait(false);
        return true;
    }
}
