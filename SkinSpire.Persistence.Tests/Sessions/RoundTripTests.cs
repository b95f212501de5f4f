using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Triggers;

namespace SkinSpire.Persistence.Tests.Sessions;

public sealed class RoundTripTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    [Fact]
    public async Task Sessions_cost_no_round_trip_that_can_be_had_for_less()
    {
        await using var proxied = new Proxied(Database);
        var own = new TenantId(A.Hospital);
        var ct = TestContext.Current.CancellationToken;
        var none = await proxied.CountAsync(_ => proxied.WithoutTenancyAsync("select 1 as \"Value\""));

        var trips = new
        {
            Query = await proxied.CountAsync(sessions => sessions.QueryAsync(own, "x", context => context.Set<Patient>().Where(patient => patient.Mrn == "PAT0001"), ct)),
            Read = await proxied.CountAsync(sessions => sessions.ReadAsync(own, "x", (context, token) => context.Set<Patient>().ToListAsync(token), ct)),
            ReadTwice = await proxied.CountAsync(sessions => sessions.ReadAsync(own, "x", async (context, token) => await context.Set<Patient>().CountAsync(token) + await context.Set<Branch>().CountAsync(token), ct)),
            QueryAndSave = await proxied.CountAsync(sessions => sessions.RunAsync(own, "x", Rename, ct)),
            Save = await proxied.CountAsync(sessions => sessions.RunAsync(own, "x", (context, _) => Task.FromResult(context.Add(new Patient { Mrn = $"P{Guid.NewGuid().ToString("N")[..8]}", FirstName = "Asha" })), ct)),
            Bulk = await proxied.CountAsync(sessions => sessions.RunAsync(own, "x", (context, token) => context.Set<Patient>().ExecuteUpdateAsync(set => set.SetProperty(patient => patient.FirstName, "Usha"), token), ct)),
        };

        // Begin travels with the first command, and so does the binding; only SaveChanges is preceded by it. Commit and roll-back are one each.
        Assert.Equal((none, new { Query = 1, Read = 2, ReadTwice = 3, QueryAndSave = 3, Save = 3, Bulk = 2 }), (1, trips));
        Figures.Write($"round trips: query {trips.Query} (without tenancy {none}), read {trips.Read}, read of two {trips.ReadTwice}, query + save {trips.QueryAndSave}, save {trips.Save}, bulk update {trips.Bulk}");
    }

    [Fact]
    public async Task A_change_of_a_row_that_is_gone_is_seen_although_the_binding_travelled_before_it()
    {
        await using var proxied = new Proxied(Database);

        var error = await Assert.ThrowsAsync<SkinSpire.Persistence.Faults.StaleRowException>(() => proxied.Sessions.RunAsync(new TenantId(A.Hospital), "x", (context, _) =>
        {
            context.Attach(new Patient { Mrn = "GONE", FirstName = "Nobody" }).Property(patient => patient.FirstName).CurrentValue = "Somebody";
            return Task.FromResult(0);
        }, TestContext.Current.CancellationToken));

        Assert.Equal("SSP2108", error.Code);
    }

    private static async Task<int> Rename(ClinicDbContext context, CancellationToken ct)
    {
        (await context.Set<Patient>().SingleAsync(patient => patient.Mrn == "PAT0001", ct)).FirstName = $"K{Guid.NewGuid().ToString("N")[..4]}";
        return 0;
    }
}
