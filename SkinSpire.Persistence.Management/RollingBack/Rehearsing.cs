using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Management.Connecting;
using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Scratch;

namespace SkinSpire.Persistence.Management.RollingBack;

/// <summary>Goes up and down on an empty database beside the target, and compares the catalogs.</summary>
internal static class Rehearsing
{
    /// <summary>Makes a database, goes to <paramref name="from"/> by way of <paramref name="to"/>, goes back, and drops it.</summary>
    /// <param name="connectionString">The database that it stands beside; its role has to be allowed to create one.</param>
    /// <param name="from">Where the target stands.</param>
    /// <param name="to">Where it is to go back to.</param>
    /// <param name="migrator">Makes the migrator of a database.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RollbackUnverifiedException">It could not be rehearsed, or failed.</exception>
    internal static async Task<Rehearsal> RunAsync(string connectionString, string from, string to, Func<string, DatabaseMigrator> migrator, CancellationToken ct)
    {
        try
        {
            return await ServerFault.TranslatedAsync(connectionString, () => RehearseAsync(connectionString, from, to, migrator, ct)).ConfigureAwait(false);
        }
        catch (PersistenceException error)
        {
            throw new RollbackUnverifiedException(to, $"the rehearsal ended with {error.Code}, {error.Message.TrimEnd('.')}", error);
        }
    }

    private static async Task<Rehearsal> RehearseAsync(string connectionString, string from, string to, Func<string, DatabaseMigrator> migrator, CancellationToken ct)
    {
        var shadow = await ScratchDatabase.CreateAsync(connectionString, "shadow", ct).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            async Task<CatalogFingerprint> GoAsync(string target)
            {
                await migrator(shadow.ConnectionString).RunAsync(target, ct: ct).ConfigureAwait(false);
                CatalogFingerprint? catalog = null;
                await shadow.WorkAsync(async connection => catalog = await CatalogReader.ReadAsync(connection, ct).ConfigureAwait(false)).ConfigureAwait(false);
                return catalog!;
            }

            var before = await GoAsync(to).ConfigureAwait(false);
            var top = await GoAsync(from).ConfigureAwait(false);
            var after = await GoAsync(to).ConfigureAwait(false);
            return new Rehearsal(before.Compare(after), Gone(before, top));
        }
    }

    // A column of a table that goes is gone with it.
    private static List<string> Gone(CatalogFingerprint before, CatalogFingerprint top)
    {
        var gone = before.Compare(top).Where(difference => difference.Expected is null).ToLookup(difference => difference.Kind, difference => difference.Identity, StringComparer.Ordinal);
        var tables = gone["table"].ToHashSet(StringComparer.Ordinal);
        return [.. tables.Concat(gone["column"].Where(column => !tables.Contains(column.Split('.')[0]))).Order(StringComparer.Ordinal)];
    }
}
