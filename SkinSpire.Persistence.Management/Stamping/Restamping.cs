using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Stamping;

/// <summary>The one way to another stamp: spelled, confirmed by the database's name, and journalled.</summary>
public static class Restamping
{
    /// <summary>Stamps the database with the target's environment.</summary>
    /// <param name="target">The database, and the environment it is to have.</param>
    /// <param name="request">What is said to allow it; on every environment the database's name.</param>
    /// <param name="reason">Why; it is journalled.</param>
    /// <param name="ct">Rolls back.</param>
    /// <exception cref="EnvironmentNotSpelledException">The command line does not name the environment.</exception>
    /// <exception cref="ConfirmationNeededException">The database's name was not said.</exception>
    /// <exception cref="MigrationsPendingException">The database cannot hold a stamp or the journal yet.</exception>
    /// <exception cref="PersistenceException">The database cannot be reached.</exception>
    public static Task<RestampReport> RunAsync(TargetDatabase target, ChangeRequest request, string reason, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(request);
        ChangeGuard.RefuseUnsaid(target, request);
        return target.WorkAsync(
            async connection =>
            {
                await MigrationCheck.CheckAsync(connection, ct).ConfigureAwait(false);
                var former = await EnvironmentStamper.RestampAsync(connection, target.Environment.Environment, reason, ct).ConfigureAwait(false);
                return new RestampReport(target.Name, former, target.Environment.Environment.ShortName());
            },
            ct);
    }
}
