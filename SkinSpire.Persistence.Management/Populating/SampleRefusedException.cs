using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>Invented people, with passwords that everybody knows, were to be loaded into a database that is not for development or tests; nothing was changed.</summary>
/// <param name="database">The database.</param>
/// <param name="stamp">The environment it is stamped with; null for none.</param>
public sealed class SampleRefusedException(string database, string? stamp)
    : PersistenceException(
        "SSP4210",
        $"The database {database} is {(stamp is null ? "not stamped" : $"stamped {stamp}")}: it gets no invented clinic.",
        "Load it into a database that is stamped dev or test: skinspire-db setup --env dev.");
