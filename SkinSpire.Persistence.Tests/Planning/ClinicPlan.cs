using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Migrating;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Tests.Planning;

/// <summary>The clinic's migration plan, made by EF now.</summary>
internal static class ClinicPlan
{
    internal static ReleasePlan Make()
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        return new MigrationCompiler(context).Plan();
    }
}
