using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Errors;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Triggers;

namespace SkinSpire.Persistence.Tests.Faults;

/// <summary>Each condition raised by a real database and caught as its own type.</summary>
public sealed class DatabaseFaultTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private TenantId Own => new(A.Hospital);

    [Fact]
    public async Task A_double_booking()
    {
        await A.BookAsync(App, hour: 4);

        var error = await FaultAsync<DoubleBookingException>((context, _) => Book(context, A.Patient));

        Assert.StartsWith("ex_appointments_", error.Constraint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_taken() =>
        Assert.Equal("ix_patients_mrn", (await FaultAsync<DuplicateRowException>((context, _) => Add(context, new Patient { Mrn = "PAT0001", FirstName = "Secretname" }))).Constraint);

    [Fact]
    public async Task A_row_of_another_hospital_that_is_named() =>
        Assert.Equal("fk_appointments_patient_id", (await FaultAsync<MissingRowException>((context, _) => Book(context, B.Patient))).Constraint);

    [Fact]
    public async Task A_rule_that_is_broken() =>
        Assert.Equal("ck_patients_phone", (await FaultAsync<RuleBrokenException>((context, _) => Add(context, new Patient { Mrn = "P1", FirstName = "Secretname", Phone = "12" }))).Constraint);

    [Fact]
    public async Task A_value_that_is_too_long() =>
        await FaultAsync<InvalidValueException>((context, _) => Add(context, new Patient { Mrn = new string('x', 21), FirstName = "Secretname" }));

    [Fact]
    public async Task A_change_that_the_database_forbids() =>
        await FaultAsync<NotPermittedException>((context, ct) => context.Set<Patient>().ExecuteDeleteAsync(ct));

    [Fact]
    public async Task A_row_that_changed_meanwhile() =>
        await FaultAsync<StaleRowException>(async (context, ct) =>
        {
            var patient = await context.Set<Patient>().SingleAsync(ct);
            await DoAsync("update clinic.patients set first_name = 'Usha'");
            patient.FirstName = "Asha";
            return 0;
        });

    [Fact]
    public async Task Another_hospital_in_the_same_transaction() =>
        await FaultAsync<SessionReboundException>(async (context, ct) =>
        {
            await context.Set<Patient>().CountAsync(ct);
            return await context.Database.ExecuteSqlAsync($"select clinic.enter({B.Hospital}, 'x')", ct);
        });

    [Fact]
    public async Task A_statement_that_makes_no_sense() =>
        await FaultAsync<StatementFailedException>((context, ct) => context.Database.ExecuteSqlRawAsync("select 1 from clinic.nowhere", ct));

    [Fact]
    public async Task A_wait_that_is_too_long() =>
        await FaultAsync<ContendedException>((context, ct) => context.Database.ExecuteSqlRawAsync("set local statement_timeout = '50ms'; select pg_sleep(5)", ct));

    [Fact]
    public async Task A_success_for_a_locked_account()
    {
        await using var migrator = await Database.OpenAsMigratorAsync();
        await migrator.InHospitalAsync(A.Hospital, "admin", "update clinic.users set account_status = 'disabled' where hospital_id = $1", A.Hospital);

        await FaultAsync<AccountClosedException>((context, _) => Add(context, new LoginAttempt { UserId = A.User, AttemptedLogin = "dr.rao", Status = LoginStatus.Success }));
    }

    [Fact]
    public async Task A_server_that_does_not_answer()
    {
        var nobody = new NpgsqlConnectionStringBuilder(Database.ApplicationConnectionString) { Port = 1 }.ConnectionString;
        var options = new DbContextOptionsBuilder().UseNpgsql(nobody).Options;

        var error = await Assert.ThrowsAsync<SkinSpire.Persistence.Connecting.ServerUnreachableException>(
            () => new ClinicSessions(options).QueryAsync(Own, "x", context => context.Set<Patient>(), TestContext.Current.CancellationToken));

        Assert.Equal("SSP4101", error.Code);
    }

    [Theory]
    [InlineData("fk_staff_branch_id_102033", null, "fk_staff_branch_id")]
    [InlineData(null, "insert or update on table \"staff_102033\" violates foreign key constraint \"fk_staff_branch_id_102033\"", "fk_staff_branch_id")]
    public void A_constraint_is_known_by_its_name_also_on_a_shard(string? name, string? message, string constraint)
    {
        var refusal = new PostgresException(message ?? "m", "ERROR", "ERROR", "23503", constraintName: name, tableName: null);

        Assert.Equal(constraint, Assert.IsType<MissingRowException>(DatabaseFault.Of(new DbUpdateException("x", refusal), "app@db:5432/clinic")).Constraint);
    }

    [Fact]
    public void A_cancellation_stays_one() =>
        Assert.Null(DatabaseFault.Of(new OperationCanceledException("x", new PostgresException("m", "ERROR", "ERROR", "57014")), "t"));

    private async Task<TFault> FaultAsync<TFault>(Func<ClinicDbContext, CancellationToken, Task<int>> work)
        where TFault : PersistenceException
    {
        var sessions = new ClinicSessions(new DbContextOptionsBuilder().UseClinicDatabase(Database.ApplicationConnectionString).Options);
        var error = await Assert.ThrowsAsync<TFault>(() => sessions.RunAsync(Own, "dr.rao", work, TestContext.Current.CancellationToken));

        Assert.DoesNotContain("Secretname", error.ToString(), StringComparison.Ordinal);
        return error;
    }

    private static Task<int> Add(ClinicDbContext context, object row)
    {
        context.Add(row);
        return Task.FromResult(0);
    }

    private Task<int> Book(ClinicDbContext context, Guid patient) => Add(context, new Appointment
    {
        BranchId = A.Branch,
        PatientId = patient,
        StaffId = A.Doctor,
        AppointmentNumber = "A-1",
        Status = AppointmentStatus.Booked,
        TimeZone = "Asia/Kolkata",
        StartsAt = new DateTimeOffset(2027, 3, 1, 4, 30, 0, TimeSpan.Zero),
        EndsAt = new DateTimeOffset(2027, 3, 1, 5, 30, 0, TimeSpan.Zero),
    });
}
