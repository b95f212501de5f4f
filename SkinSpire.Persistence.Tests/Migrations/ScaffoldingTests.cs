using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Linting;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>The guide's promise: one new class, <c>dotnet ef migrations add</c>, and nothing written by hand.</summary>
public sealed class ScaffoldingTests(PostgresServer server)
{
    [Fact]
    public async Task A_new_class_gets_table_keys_policy_triggers_and_grants_and_leaves_no_trace_when_it_goes()
    {
        await using var database = await server.NewDatabaseAsync();
        using var copy = await SourceCopy.CreateAsync();
        var before = await database.FingerprintAsync();

        copy.AddInvoice();
        await copy.EfAsync(0, "migrations", "add", "AddInvoices");
        await copy.EfAsync(0, "database", "update", database.MigratorConnectionString);

        var added = before.Compare(await database.FingerprintAsync());
        Assert.Equal([], Scratch.Lint(copy.Migration("AddInvoices")).Findings);
        Assert.Equal(ExpectedInvoice.Objects, added.Select(difference => $"{difference.Kind} {difference.Identity}"));
        Assert.All(added, difference => Assert.Null(difference.Expected));
        await ExpectedInvoice.BehavesAsync(database);

        await copy.EfAsync(0, "database", "update", database.MigratorConnectionString, copy.LastOfUs);
        await copy.EfAsync(0, "migrations", "remove", database.MigratorConnectionString);
        copy.RemoveInvoice();
        await copy.EfAsync(0, "migrations", "has-pending-model-changes");

        Assert.Equal([], before.Compare(await database.FingerprintAsync()));
    }

    [Theory]
    [InlineData("create trigger update_timestamp before insert or update on clinic.branches")]
    [InlineData("create policy tenant_isolation on clinic.branches")]
    [InlineData("grant select, insert, update, delete on clinic.branches to skinspire_app")]
    public async Task A_line_taken_out_of_a_migration_is_a_pending_change(string line)
    {
        using var copy = await SourceCopy.CreateAsync();

        copy.RemoveLine(line);
        var pending = await copy.EfAsync(1, "migrations", "has-pending-model-changes");

        Assert.Contains("Changes have been made to the model", pending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_that_goes_takes_its_triggers_and_columns_along_and_a_renamed_table_keeps_its_own()
    {
        await using var database = await server.NewDatabaseAsync();
        using var copy = await SourceCopy.CreateAsync();
        copy.AddInvoice();
        await copy.EfAsync(0, "migrations", "add", "AddInvoices");

        copy.EditInvoice(", IVersioned", "");
        copy.EditInvoice("<inheritdoc/>\n    public long RowVersion", "<summary>Counts changes.</summary>\n    public long RowVersion");
        await copy.EfAsync(0, "migrations", "add", "PlainInvoices");
        copy.EditInvoice(", IAudited", "");
        copy.EditInvoice("\"invoices\"", "\"bills\"");
        await copy.EfAsync(0, "migrations", "add", "RenameInvoices");
        await copy.EfAsync(0, "database", "update", database.MigratorConnectionString);

        var triggers = (await database.FingerprintAsync()).Objects
            .Where(item => item.Kind == "trigger" && item.Identity.StartsWith("bills.", StringComparison.Ordinal))
            .Select(item => item.Identity);
        Assert.Equal([], Scratch.Lint(copy.Migration("PlainInvoices")).Findings);
        Assert.Equal(["bills.keep_hospital", "bills.track_user_changes", "bills.update_timestamp"], triggers);
    }
}
