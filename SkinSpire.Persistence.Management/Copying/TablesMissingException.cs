using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Copying;

/// <summary>Rows of some tables point at tables that were not asked for; no row was read.</summary>
/// <param name="asked">The tables that were asked for.</param>
/// <param name="missing">Those that their foreign keys need besides.</param>
public sealed class TablesMissingException(IReadOnlyList<string> asked, IReadOnlyList<string> missing)
    : PersistenceException(
        "SSP5205",
        $"Rows of {string.Join(", ", asked ?? [])} point at rows of {string.Join(", ", missing ?? [])}.",
        $"Copy them too: --tables {string.Join(',', (asked ?? []).Concat(missing ?? []))}");
