using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

/// <summary>What triggers make comes back into the entities that EF tracks.</summary>
public sealed class ReadBackTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    [Fact]
    public async Task One_entity_is_saved_twice_and_knows_its_stamps_each_time()
    {
        await using var context = Database.Context(A.Hospital);
        var versions = await InHospitalAsync(context, async () =>
        {
            var patient = await context.Set<Patient>().SingleAsync(TestContext.Current.CancellationToken);
            patient.FirstName = "Usha";
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            var first = (patient.RowVersion, patient.UpdatedBy, patient.FullName);
            patient.FirstName = "Isha";
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            return new[] { first, (patient.RowVersion, patient.UpdatedBy, patient.FullName) };
        });

        Assert.Equal([(2L, "dr.rao", "Usha"), (3L, "dr.rao", "Isha")], versions);
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_is_not_overwritten()
    {
        await using var context = Database.Context(A.Hospital);
        await InHospitalAsync(context, async () =>
        {
            var patient = await context.Set<Patient>().SingleAsync(TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlAsync($"update clinic.patients set phone = '+919000000001'", TestContext.Current.CancellationToken);
            patient.FirstName = "Usha";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
            return 0;
        });
    }

    [Fact]
    public async Task A_new_row_is_stamped_with_its_hospital_and_maker()
    {
        await using var context = Database.Context(A.Hospital);
        var made = await InHospitalAsync(context, async () =>
        {
            var patient = new Patient { Mrn = "P9", FirstName = "Asha" };
            context.Add(patient);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            return (patient.HospitalId.Value, patient.CreatedBy, patient.RowVersion, patient.Status);
        });

        Assert.Equal((A.Hospital, "dr.rao", 1L, PatientStatus.Active), made);
    }

    [Fact]
    public async Task The_hash_of_a_password_and_the_times_of_an_appointment_come_back()
    {
        await A.BookAsync(App, 1);
        await using var context = Database.Context(A.Hospital);
        var (hash, arrived) = await InHospitalAsync(context, async () =>
        {
            var user = await context.Set<User>().SingleAsync(TestContext.Current.CancellationToken);
            user.NewPassword = "correct horse battery";
            var appointment = await context.Set<Appointment>().SingleAsync(TestContext.Current.CancellationToken);
            appointment.Status = AppointmentStatus.Arrived;
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            return (user.PasswordHash, appointment.ArrivedAt);
        });

        Assert.StartsWith("$2a$12$", hash, StringComparison.Ordinal);
        Assert.NotNull(arrived);
    }

    private async Task<T> InHospitalAsync<T>(ClinicDbContext context, Func<Task<T>> work) =>
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlAsync($"select clinic.enter({A.Hospital}, 'dr.rao')", TestContext.Current.CancellationToken);
            var result = await work();
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            return result;
        });
}
