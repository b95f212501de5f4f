using SkinSpire.Persistence.Management.Fingerprinting;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>Where a database stands, whoever brought it there.</summary>
/// <param name="Catalog">Its objects.</param>
/// <param name="History">What is recorded as applied.</param>
/// <param name="WaysBack">What the journal keeps of what is applied.</param>
internal sealed record Level(CatalogFingerprint Catalog, string History, string WaysBack)
{
    internal static async Task<Level> OfAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        var history = await superuser.ScalarAsync("select to_regclass('clinic.migrations_history')::text") is null
            ? ""
            : (string)(await superuser.ScalarAsync("select coalesce(string_agg(migration_id || ' ' || product_version, ',' order by migration_id), '') from clinic.migrations_history"))!;
        var isKept = (bool)(await superuser.ScalarAsync("select exists (select from pg_attribute where attrelid = to_regclass('clinic.migration_journal') and attname = 'down_script')"))!;
        var kept = isKept ? await KeptWaysBack.OfAsync(database) : [];
        return new Level(await database.FingerprintAsync(), history, string.Join(',', kept.Where(way => history.Contains(way.Migration, StringComparison.Ordinal)).Distinct()));
    }

    /// <summary>Equal in everything; a catalog tells where it is not.</summary>
    internal void Check(Level other)
    {
        Assert.Equal([], Catalog.Compare(other.Catalog));
        Assert.Equal((Catalog.Hash, History, WaysBack), (other.Catalog.Hash, other.History, other.WaysBack));
    }
}
