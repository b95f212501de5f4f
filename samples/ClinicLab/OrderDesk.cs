using ClinicLab.Orders;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;

namespace ClinicLab;

/// <summary>Orders laboratory tests for a hospital's patients, and lists what was ordered.</summary>
internal sealed class OrderDesk(ClinicSessions<LabDbContext> sessions)
{
    private const string Actor = "lab.desk";
    private const string Usage = "ClinicLab migrate | order HOSPITAL MRN NUMBER TEST | list HOSPITAL";

    internal Task<int> ServeAsync(string[] words) => words switch
    {
        ["migrate"] => Task.FromResult(0),
        ["order", var hospital, var mrn, var number, var test] => InHospitalAsync(hospital, tenant => OrderAsync(tenant, mrn, number, test)),
        ["list", var hospital] => InHospitalAsync(hospital, ListAsync),
        _ => RefuseAsync(Usage),
    };

    private async Task<int> InHospitalAsync(string code, Func<TenantId, Task<int>> work) =>
        await sessions.SharedAsync(lab => lab.Set<HospitalDirectoryEntry>().Where(entry => entry.Code == code)) is [var hospital]
            ? await work(hospital.HospitalId)
            : await RefuseAsync($"There is no hospital {code}.");

    private Task<int> OrderAsync(TenantId tenant, string mrn, string number, string test) => sessions.RunAsync(tenant, Actor, async (lab, ct) =>
    {
        var patient = await lab.Set<Patient>().SingleOrDefaultAsync(patient => patient.Mrn == mrn, ct);
        if (patient is null)
        {
            return await RefuseAsync($"The hospital has no patient {mrn}.");
        }

        lab.Add(new LabOrder { PatientId = patient.PatientId, Number = number, Test = test });
        return 0;
    });

    private async Task<int> ListAsync(TenantId tenant)
    {
        var orders = await sessions.QueryAsync(tenant, Actor, lab =>
            from order in lab.Set<LabOrder>()
            join patient in lab.Set<Patient>() on order.PatientId equals patient.PatientId
            orderby order.Number
            select new { order.Number, patient.Mrn, order.Test, order.Status });
        orders.ForEach(order => Console.WriteLine($"{order.Number} {order.Mrn} {order.Test}, {order.Status}"));
        return 0;
    }

    private static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(reason);
        return 2;
    }
}
