using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Modules;

/// <summary><c>verify</c> over a database that has a module's tables too.</summary>
public sealed class ModuleVerificationTests(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? database;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await Verified.NewAsync(server);
        await database.MigrateLabAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task It_passes_every_check() => Assert.Equal([], (await Database.VerifyAsync()).Lines());

    [Theory]
    [InlineData("alter table lab.lab_orders no force row level security", "tenancy: table lab.lab_orders: row security forced → row security not forced")]
    [InlineData("drop policy tenant_isolation on lab.lab_orders", "tenancy: policy lab.lab_orders.tenant_isolation: only rows of the bound hospital → nothing")]
    [InlineData("create policy every_row on lab.lab_orders using (true) with check (true)", "tenancy: policy lab.lab_orders.every_row: only rows of the bound hospital → for * using (true) with check (true)")]
    [InlineData("grant truncate on lab.lab_orders to skinspire_app", "roles: role skinspire_app: nothing → truncates lab_orders")]
    [InlineData("alter table lab.lab_orders owner to skinspire_app", "roles: role skinspire_app: nothing → owns lab_orders, truncates lab_orders")]
    [InlineData("grant create on schema lab to skinspire_app", "roles: role skinspire_app: nothing → creates objects in schema lab")]
    public async Task It_finds_what_lets_hospitals_see_each_other_s_rows(string change, string finding)
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync(change);

        Assert.Contains(finding, (await Database.VerifyAsync("tenancy", "roles")).Lines());
    }
}
