using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Management.Verification;
using SkinSpire.Persistence.Migrations.Steps;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Migrations;

public sealed partial class SqlUnitTests(PostgresServer server)
{
    [Fact]
    public void Every_unit_of_the_assembly_is_complete_and_in_force()
    {
        var embedded = typeof(SqlUnit).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Sql/", StringComparison.Ordinal)).ToList();

        // A version that is in force stands on all before it.
        var expected = Units().SelectMany(unit => Enumerable.Range(1, unit.Version).SelectMany(version =>
            new[] { "up", "down", "verify" }.Select(part => FormattableString.Invariant($"Sql/{unit.Path}/v{version}.{part}.sql"))));
        Assert.Equal(expected.Order(StringComparer.Ordinal), embedded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_can_stand_in_an_idempotent_script()
    {
        foreach (var unit in Units())
        {
            foreach (var text in new[] { unit.Up, unit.Down })
            {
                Assert.EndsWith(";\n", text, StringComparison.Ordinal);
                Assert.DoesNotContain("$EF$", text, StringComparison.Ordinal);
                Assert.DoesNotMatch(BareSelect(), text);
                Assert.StartsWith($"-- {unit.Path.Split('/')[^1]} v{unit.Version}: ", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_verify_finds_nothing_where_the_unit_is_and_something_where_it_is_not()
    {
        await using var database = await server.NewDatabaseAsync();
        Assert.Equal([], (await database.VerifyAsync("units")).Lines());

        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("drop schema clinic cascade; drop extension pg_trgm; create schema clinic; create table clinic.migrations_history (x int)");
        await superuser.ExecuteAsync("create table clinic.modules (module_code text); create table clinic.settings (setting_code text); create table clinic.row_history (x int) partition by range (x)");
        await superuser.ExecuteAsync($"grant connect on database {database.Name} to public");
        var silent = new List<string>();
        foreach (var unit in Units())
        {
            if (await superuser.ScalarAsync(unit.Verify) is null)
            {
                silent.Add(unit.ToString());
            }
        }

        Assert.Equal([], silent);
    }

    [Fact]
    public async Task An_edited_function_body_is_found()
    {
        await using var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("create or replace function clinic.keep_hospital() returns trigger language plpgsql as $$ begin return new; end $$");

        var report = await database.VerifyAsync("units");

        Assert.Equal(["units: unit Triggers/keep_hospital@1: as shipped → function clinic.keep_hospital() has another body than it should"], report.Lines());
    }

    private static IReadOnlyList<SqlUnit> Units()
    {
        using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase((string?)null).Options);
        return UnitsInForce.Of(context);
    }

    [GeneratedRegex("^select ", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareSelect();
}
