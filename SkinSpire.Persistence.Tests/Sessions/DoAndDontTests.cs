using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Triggers;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>The rules of docs/sessions.md that nothing else shows.</summary>
public sealed class DoAndDontTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private TenantId Own => new(A.Hospital);

    private ClinicSessions Sessions => new(new DbContextOptionsBuilder().UseClinicDatabase(Database.ApplicationConnectionString).Options);

    [Fact]
    public async Task A_patient_that_is_looked_for_first_is_registered_once_however_many_do_it_at_once()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Sessions.RunAsync(Own, "desk", FindOrRegisterAsync, TestContext.Current.CancellationToken)));

        Assert.Equal(Assert.Single(ids.Distinct()), await ReadAsync("select patient_id from clinic.patients where mrn = 'P9'"));
    }

    [Fact]
    public async Task What_is_saved_in_a_session_is_read_there_at_once_and_by_others_when_it_ends()
    {
        const string Count = "select count(*) from clinic.patients where mrn = 'P9'";

        var seen = await Sessions.RunAsync(Own, "desk", async (context, ct) =>
        {
            context.Add(new Patient { Mrn = "P9", FirstName = "Asha" });
            await context.SaveChangesAsync(ct);
            return (Here: await context.Set<Patient>().CountAsync(patient => patient.Mrn == "P9", ct), There: (long)(await ReadAsync(Count))!);
        }, TestContext.Current.CancellationToken);

        Assert.Equal((1, 0L), seen);
        Assert.Equal(1L, await ReadAsync(Count));
    }

    [Fact]
    public async Task A_context_that_is_made_by_hand_is_in_no_session_and_is_shown_no_row()
    {
        await using var context = new ClinicDbContext(new DbContextOptionsBuilder().UseClinicDatabase(Database.ApplicationConnectionString).Options, Own);

        var error = await Assert.ThrowsAsync<PostgresException>(() => context.Set<Patient>().ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal("SS001", error.SqlState);
    }

    [Fact]
    public async Task After_its_session_a_context_is_gone_and_an_entity_is_what_was_loaded()
    {
        var (context, patient) = await Sessions.RunAsync(Own, "desk", async (open, ct) => (open, await open.Set<Patient>().SingleAsync(ct)), TestContext.Current.CancellationToken);

        Assert.Equal("Kavitha", patient.FirstName);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => context.Set<Patient>().ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Guid> FindOrRegisterAsync(ClinicDbContext context, CancellationToken ct)
    {
        if (await FindAsync(context, ct) is { } known)
        {
            return known;
        }

        try
        {
            var patient = new Patient { Mrn = "P9", FirstName = "Asha" };
            return await context.NestedAsync(_ => Task.FromResult(context.Add(patient).Entity.PatientId), ct);
        }
        catch (DuplicateRowException)
        {
            // Somebody was quicker since we looked.
            return (await FindAsync(context, ct))!.Value;
        }
    }

    private static Task<Guid?> FindAsync(ClinicDbContext context, CancellationToken ct) =>
        context.Set<Patient>().Where(patient => patient.Mrn == "P9").Select(patient => (Guid?)patient.PatientId).SingleOrDefaultAsync(ct);
}
