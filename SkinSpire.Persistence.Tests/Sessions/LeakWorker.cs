using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>Works for one hospital, and checks every row it gets; EF's filters are off, so that the database alone protects.</summary>
internal sealed class LeakWorker(int number, TenantId own, RunInHospital run, LeakCount count, bool faults)
{
    private static readonly string[] Filters = [QueryFilters.Tenant, QueryFilters.SoftDelete];

    private readonly Random random = new(number);

    /// <summary>One operation chosen by chance, with or without a fault.</summary>
    internal async Task OnceAsync(CancellationToken ct)
    {
        Func<ClinicDbContext, CancellationToken, Task<int>>[] operations = [ReadByEfAsync, ReadBySqlAsync, UpdateAsync, InsertAsync];
        var chosen = random.Next(operations.Length);
        using var fault = new Fault(random, faults, count, ct);
        count.Add(Seen.Operation);
        try
        {
            await run(own, $"worker-{number}", chosen > 1, async (context, token) =>
            {
                await fault.BeforeAsync(context, token);
                await operations[chosen](context, token);
                await fault.AfterAsync(context, token);
                return 0;
            }, fault.Token);
        }
        catch (InjectedException)
        {
            count.Add(Seen.Exception);
        }
        catch (InvalidValueException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.DivisionByZero })
        {
            count.Add(Seen.Error);
        }
        catch (Exception error) when (fault.Token.IsCancellationRequested && error is OperationCanceledException or CommitUnknownException)
        {
            count.Add(Seen.Cancellation);
        }
        catch (Exception error) when (error is PersistenceException or DbUpdateException or NpgsqlException or InvalidOperationException)
        {
            count.Surprises.Add(error.ToString());
        }
    }

    private async Task<int> ReadByEfAsync(ClinicDbContext context, CancellationToken ct)
    {
        var patients = await context.Set<Patient>().IgnoreQueryFilters(Filters).ToListAsync(ct);
        return CheckAll(patients.Select(patient => patient.HospitalId));
    }

    private async Task<int> ReadBySqlAsync(ClinicDbContext context, CancellationToken ct)
    {
        var hospitals = await context.Database.SqlQueryRaw<Guid>("select hospital_id from clinic.patients").ToListAsync(ct);
        return CheckAll(hospitals.Select(hospital => new TenantId(hospital)));
    }

    // Every hospital has a patient of this number; the database must find ours alone.
    private async Task<int> UpdateAsync(ClinicDbContext context, CancellationToken ct)
    {
        var mrn = $"P{random.Next(LeakHospitals.Patients) + 1}";
        var updated = await context.Set<Patient>().IgnoreQueryFilters(Filters).Where(patient => patient.Mrn == mrn)
            .ExecuteUpdateAsync(set => set.SetProperty(patient => patient.LastName, own.ToString()), ct);
        count.Add(Seen.ShortRead, updated == 0 ? 1 : 0);
        count.Add(Seen.ForeignRow, updated > 1 ? updated - 1 : 0);
        return updated;
    }

    private static async Task<int> InsertAsync(ClinicDbContext context, CancellationToken ct)
    {
        context.Add(new Patient { Mrn = Guid.NewGuid().ToString("N")[..Patient.MrnMaxLength], FirstName = "Gone" });
        await context.SaveChangesAsync(ct);
        throw new InjectedException();
    }

    private int CheckAll(IEnumerable<TenantId> owners)
    {
        var rows = 0;
        foreach (var owner in owners)
        {
            count.Check(own, owner);
            rows++;
        }

        count.Add(Seen.ShortRead, rows < LeakHospitals.Patients ? 1 : 0);
        return rows;
    }
}
