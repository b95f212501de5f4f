using ClinicLab.Orders;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Modules;

/// <summary>The rows of a module are a hospital's own, as the clinic's are.</summary>
public sealed class ModuleIsolationTests(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? database;
    private TwoHospitals? clinic;

    private TestDatabase Database => database!;

    private TwoHospitals Clinic => clinic!;

    public async ValueTask InitializeAsync()
    {
        database = await server.NewLabDatabaseAsync();
        clinic = await TwoHospitals.CreateAsync(database);
        await OrderAsync(Clinic.First, Clinic.FirstPatient, "L-1");
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_row_is_stamped_with_hospital_user_time_and_version_and_another_hospital_does_not_see_it()
    {
        var own = await SeenAsync(Clinic.First);

        Assert.Equal(("L-1", "Kavitha", "dr.rao", 1L), Assert.Single(own));
        Assert.Equal([], await SeenAsync(Clinic.Second));
    }

    [Fact]
    public async Task The_database_itself_keeps_hospitals_apart_and_shows_nothing_to_nobody()
    {
        await using var app = await Database.OpenAsApplicationAsync();

        Assert.Equal(1L, await app.ScalarAsync(Clinic.First, "select count(*) from lab.lab_orders"));
        Assert.Equal(0L, await app.ScalarAsync(Clinic.Second, "select count(*) from lab.lab_orders"));
        Assert.Equal(0, await app.InHospitalAsync(Clinic.Second, "thief", "update lab.lab_orders set status = 'reported'"));
        Assert.Equal(0, await app.InHospitalAsync(Clinic.Second, "thief", "delete from lab.lab_orders"));
        var unbound = await Assert.ThrowsAsync<PostgresException>(() => app.ScalarAsync("select count(*) from lab.lab_orders"));
        var moved = await Assert.ThrowsAsync<PostgresException>(() => app.InHospitalAsync(Clinic.First, "thief", $"update lab.lab_orders set hospital_id = '{Clinic.Second}'"));
        var emptied = await Assert.ThrowsAsync<PostgresException>(() => app.InHospitalAsync(Clinic.First, "thief", "truncate lab.lab_orders"));
        Assert.Equal(("SS001", "42501", "42501"), (unbound.SqlState, moved.SqlState, emptied.SqlState));
    }

    [Fact]
    public async Task An_order_names_no_patient_of_another_hospital()
    {
        await Assert.ThrowsAsync<MissingRowException>(() => OrderAsync(Clinic.Second, Clinic.FirstPatient, "L-2"));

        // The same number is another hospital's own.
        await OrderAsync(Clinic.Second, Clinic.B.Patient, "L-1");
        await Assert.ThrowsAsync<DuplicateRowException>(() => OrderAsync(Clinic.Second, Clinic.B.Patient, "L-1"));
    }

    private Task<List<(string, string, string, long)>> SeenAsync(Guid hospital) => Database.LabSessions().ReadAsync(
        new TenantId(hospital),
        "reader",
        async (lab, ct) => (await (
            from order in lab.Set<LabOrder>()
            join patient in lab.Set<Patient>() on order.PatientId equals patient.PatientId
            select new { order.Number, patient.FirstName, order.CreatedBy, order.RowVersion }).ToListAsync(ct))
            .ConvertAll(order => (order.Number, order.FirstName, order.CreatedBy, order.RowVersion)),
        TestContext.Current.CancellationToken);

    private Task OrderAsync(Guid hospital, Guid patient, string number) => Database.LabSessions().RunAsync(
        new TenantId(hospital),
        "dr.rao",
        (lab, _) => Task.FromResult(lab.Add(new LabOrder { PatientId = patient, Number = number, Test = "Biopsy" })),
        TestContext.Current.CancellationToken);
}
