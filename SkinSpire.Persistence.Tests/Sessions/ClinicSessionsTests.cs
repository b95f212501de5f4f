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

public sealed class ClinicSessionsTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private TenantId Own => new(A.Hospital);

    private TenantId Foreign => new(B.Hospital);

    private ClinicSessions Sessions => new(new DbContextOptionsBuilder().UseClinicDatabase(Database.ApplicationConnectionString).Options);

    [Fact]
    public async Task Work_is_saved_and_committed_for_its_hospital_and_user()
    {
        var id = await Sessions.RunAsync(Own, "dr.rao", (context, _) =>
        {
            var patient = new Patient { Mrn = "P9", FirstName = "Asha" };
            context.Add(patient);
            return Task.FromResult(patient.PatientId);
        }, TestContext.Current.CancellationToken);

        Assert.Equal("P9 dr.rao", await ReadAsync("select mrn || ' ' || created_by from clinic.patients where patient_id = $1", id));
        Assert.Equal(1L, await App.ScalarAsync(B.Hospital, "select count(*) from clinic.patients"));
    }

    [Fact]
    public async Task Work_that_throws_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sessions.RunAsync<int>(Own, "dr.rao", async (context, ct) =>
        {
            context.Add(new Patient { Mrn = "P9", FirstName = "Asha" });
            await context.SaveChangesAsync(ct);
            throw new InvalidOperationException("enough");
        }, TestContext.Current.CancellationToken));

        Assert.Equal(1L, await ReadAsync("select count(*) from clinic.patients"));
    }

    [Fact]
    public async Task Each_hospital_reads_its_own_rows()
    {
        foreach (var hospital in new[] { A, B })
        {
            Assert.Equal([hospital.Patient], await Sessions.ReadAsync(new TenantId(hospital.Hospital), "x", (context, ct) => context.Set<Patient>().Select(patient => patient.PatientId).ToListAsync(ct), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_read_cannot_write()
    {
        var error = await Assert.ThrowsAsync<ReadOnlySessionException>(() => Sessions.ReadAsync(
            Own, "x", (context, ct) => context.Set<Patient>().ExecuteUpdateAsync(set => set.SetProperty(patient => patient.FirstName, "Usha"), ct), TestContext.Current.CancellationToken));

        Assert.Equal("SSP2107", error.Code);
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task A_foreign_row_is_refused_before_it_is_sent(EntityState state)
    {
        var foreign = await Sessions.ReadAsync(Foreign, "x", (context, ct) => context.Set<Branch>().SingleAsync(ct), TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<CrossTenantException>(() => Sessions.RunAsync(Own, "dr.rao", (context, _) =>
        {
            context.Entry(foreign).State = state;
            return Task.FromResult(0);
        }, TestContext.Current.CancellationToken));

        Assert.Equal("SSP2001", error.Code);
        Assert.Equal(1L, await App.ScalarAsync(B.Hospital, "select count(*) from clinic.branches"));
    }

    [Fact]
    public async Task A_transient_failure_runs_all_of_the_work_again_on_a_new_context()
    {
        var tries = new List<ClinicDbContext>();

        await Sessions.RunAsync(Own, "dr.rao", async (context, ct) =>
        {
            tries.Add(context);
            context.Add(new Patient { Mrn = $"P{tries.Count}", FirstName = "Asha" });
            await context.SaveChangesAsync(ct);
            if (tries.Count == 1)
            {
                await context.Database.ExecuteSqlRawAsync("do $$ begin raise exception 'again' using errcode = '40001'; end $$", ct);
            }

            return 0;
        }, TestContext.Current.CancellationToken);

        Assert.Equal(2, tries.Distinct().Count());
        Assert.Equal("P2", await ReadAsync("select string_agg(mrn, ',') from clinic.patients where mrn like 'P_'"));
    }

    [Fact]
    public async Task A_backend_that_dies_before_the_commit_is_a_try_that_is_run_again()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        var tries = 0;

        await Sessions.RunAsync(Own, "dr.rao", async (context, ct) =>
        {
            context.Add(new Patient { Mrn = "P9", FirstName = "Asha" });
            await context.SaveChangesAsync(ct);
            if (++tries == 1)
            {
                await superuser.ScalarAsync("select pg_terminate_backend($1)", ((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID);
                await context.Database.ExecuteSqlRawAsync("select 1", ct);
            }

            return 0;
        }, TestContext.Current.CancellationToken);

        Assert.Equal((2, 1L), (tries, await ReadAsync("select count(*) from clinic.patients where mrn = 'P9'")));
    }

    [Fact]
    public async Task A_connection_lost_during_the_commit_is_said_and_never_run_again()
    {
        await using var superuser = await Database.OpenAsSuperuserAsync();
        var tries = 0;

        await Assert.ThrowsAsync<CommitUnknownException>(() => Sessions.RunAsync(Own, "dr.rao", async (context, ct) =>
        {
            tries++;
            var connection = (NpgsqlConnection)context.Database.GetDbConnection();
            await superuser.ScalarAsync("select pg_terminate_backend($1)", connection.ProcessID);
            while ((long)(await superuser.ScalarAsync("select count(*) from pg_stat_activity where pid = $1", connection.ProcessID))! > 0)
            {
                await Task.Delay(20, ct);
            }

            return 0;
        }, TestContext.Current.CancellationToken));

        Assert.Equal(1, tries);
    }
}
