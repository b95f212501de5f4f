using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.DatabaseObjects;
using SkinSpire.Persistence.Tests.ModelRules;

namespace SkinSpire.Persistence.Tests.Migrations;

public sealed class ClinicModelDifferTests
{
    [Fact]
    public void A_changed_trigger_is_replaced_in_one_statement() => Assert.Equal(
        ["create or replace trigger count_breaches after update on clinic.breaches for each row execute function clinic.count_breaches();"],
        Steps(Trigger("after insert"), Trigger("after update")));

    [Fact]
    public void One_whose_table_loses_a_column_is_dropped_before_and_made_after() => Assert.Equal(
        [
            "drop trigger count_breaches on clinic.breaches;",
            "DropColumnOperation",
            "create trigger count_breaches after update on clinic.breaches for each row execute function clinic.count_breaches();",
        ],
        Steps(Trigger("after insert"), breach => Trigger("after update")(breach.Ignore(b => b.Number))));

    private static Action<EntityTypeBuilder<Breach>> Trigger(string fires) =>
        breach => breach.HasRowTrigger("count_breaches", fires);

    private static IEnumerable<string> Steps(
        Action<EntityTypeBuilder<Breach>> before, Action<EntityTypeBuilder<Breach>> after)
    {
        using var context = new ClinicDbContext(Options());
        return context.GetService<IMigrationsModelDiffer>().GetDifferences(Model(before), Model(after))
            .Select(operation => operation is SqlOperation raw ? raw.Sql : operation.GetType().Name)
            .ToList();
    }

    private static IRelationalModel Model(Action<EntityTypeBuilder<Breach>> breach)
    {
        using var context = new BreachContext(Options(), model => breach(model.Entity<Breach>()));
        return context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }

    private static DbContextOptions Options() => new DbContextOptionsBuilder().UseClinicDatabase((string?)null).EnableServiceProviderCaching(false).Options;
}
