using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Triggers;

namespace SkinSpire.Persistence.Tests.Sessions;

public sealed class NestedWorkTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Patients = "select string_agg(mrn || ':' || first_name, ' ' order by mrn) from clinic.patients";

    [Fact]
    public async Task It_fails_alone_and_the_session_goes_on_with_its_entities_as_before()
    {
        await RunAsync(async (context, ct) =>
        {
            var known = await context.Set<Patient>().SingleAsync(ct);
            known.FirstName = "Usha";
            await Assert.ThrowsAsync<DuplicateRowException>(() => context.NestedAsync(async token =>
            {
                known.FirstName = "Lost";
                context.Add(new Patient { Mrn = "P1", FirstName = "Lost" });
                await context.SaveChangesAsync(token);
                context.Add(new Patient { Mrn = "PAT0001", FirstName = "Taken" });
                return 0;
            }, ct));

            Assert.Equal("Usha", known.FirstName);
            known.Phone = "+919000000001";
            context.Add(new Patient { Mrn = "P2", FirstName = "Kept" });
            return 0;
        });

        Assert.Equal("P2:Kept PAT0001:Usha", await ReadAsync(Patients));
        Assert.Equal("+919000000001", await ReadAsync("select phone from clinic.patients where mrn = 'PAT0001'"));
    }

    [Fact]
    public async Task It_is_nested_and_what_succeeds_stays_with_the_session()
    {
        await RunAsync(async (context, ct) => await context.NestedAsync(async token =>
        {
            context.Add(new Patient { Mrn = "P1", FirstName = "Outer" });
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.NestedAsync<int>(_ =>
            {
                context.Add(new Patient { Mrn = "P2", FirstName = "Inner" });
                throw new InvalidOperationException("enough");
            }, token));
            return 0;
        }, ct));

        Assert.Equal("P1:Outer PAT0001:Kavitha", await ReadAsync(Patients));
    }

    [Fact]
    public async Task It_goes_with_a_session_that_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(async (context, ct) =>
        {
            await context.NestedAsync(_ =>
            {
                context.Add(new Patient { Mrn = "P1", FirstName = "Gone" });
                return Task.FromResult(0);
            }, ct);
            throw new InvalidOperationException("enough");
        }));

        Assert.Equal("PAT0001:Kavitha", await ReadAsync(Patients));
    }

    [Fact]
    public async Task Outside_a_session_there_is_nothing_to_nest_in()
    {
        await using var context = Database.Context(A.Hospital);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.NestedAsync(_ => Task.FromResult(0), TestContext.Current.CancellationToken));
    }

    private Task<int> RunAsync(Func<ClinicDbContext, CancellationToken, Task<int>> work) =>
        new ClinicSessions(new DbContextOptionsBuilder().UseClinicDatabase(Database.ApplicationConnectionString).Options)
            .RunAsync(new TenantId(A.Hospital), "dr.rao", work, TestContext.Current.CancellationToken);
}
