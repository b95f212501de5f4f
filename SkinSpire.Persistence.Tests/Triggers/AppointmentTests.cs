using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class AppointmentTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private static readonly string[] Statuses =
        ["proposed", "pending", "waitlist", "booked", "arrived", "checked-in", "fulfilled", "cancelled", "noshow", "entered-in-error"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["proposed"] = ["pending", "booked", "waitlist", "cancelled"],
        ["pending"] = ["booked", "waitlist", "cancelled"],
        ["waitlist"] = ["proposed", "pending", "booked", "cancelled"],
        ["booked"] = ["arrived", "checked-in", "noshow", "cancelled", "pending"],
        ["arrived"] = ["checked-in", "fulfilled", "noshow", "cancelled"],
        ["checked-in"] = ["fulfilled", "cancelled"],
        ["noshow"] = ["arrived"],
        ["fulfilled"] = [],
        ["cancelled"] = [],
        ["entered-in-error"] = [],
    };

    [Fact]
    public async Task It_moves_only_as_its_life_cycle_allows()
    {
        var moved = new List<string>();
        var hour = 0;
        foreach (var from in Statuses)
        {
            foreach (var to in Statuses.Where(status => status != from))
            {
                var appointment = await A.BookAsync(App, hour++, from);
                if (await MoveAsync(appointment, to) is null)
                {
                    moved.Add($"{from} > {to}");
                }
            }
        }

        var expected = Statuses.SelectMany(from => Statuses
            .Where(to => to != from && (Allowed[from].Contains(to) || (to == "entered-in-error" && from != "entered-in-error")))
            .Select(to => $"{from} > {to}"));
        Assert.Equal(expected, moved);
    }

    [Fact]
    public async Task A_no_show_is_booked_again_on_its_own_day_only()
    {
        var later = await A.BookAsync(App, 1, "noshow");
        Assert.Equal("23514 guard_appointment_status", await MoveAsync(later, "booked"));

        var today = await A.BookAsync(App, 3, "noshow");
        await DoAsync("update clinic.appointments set starts_at = now(), ends_at = now() + interval '1 minute' where appointment_id = $1", today);
        Assert.Null(await MoveAsync(today, "booked"));
    }

    [Fact]
    public async Task Each_move_is_stamped_and_written_to_the_history()
    {
        var appointment = await A.BookAsync(App, 1, "proposed");
        foreach (var status in new[] { "booked", "arrived", "checked-in" })
        {
            Assert.Null(await MoveAsync(appointment, status));
        }

        await App.InHospitalAsync(A.Hospital, "desk", "update clinic.appointments set status = 'cancelled', cancellation_reason = 'rain'");

        Assert.Equal("t t t t desk", await ReadAsync("select concat_ws(' ', booked_at is not null, arrived_at is not null, checked_in_at is not null, cancelled_at is not null, cancelled_by) from clinic.appointments"));
        Assert.Equal(
            "->proposed:desk proposed->booked:dr.rao booked->arrived:dr.rao arrived->checked-in:dr.rao checked-in->cancelled:desk rain",
            await ReadAsync("select string_agg(concat_ws(' ', coalesce(old_status, '') || '->' || new_status || ':' || changed_by, reason), ' ' order by changed_at) from clinic.appointment_status_history"));
    }

    [Fact]
    public async Task One_that_begins_as_booked_knows_when()
    {
        await A.BookAsync(App, 1, "booked");

        Assert.Equal(true, await ReadAsync("select booked_at = created_at from clinic.appointments"));
    }

    [Fact]
    public async Task Twenty_bookings_of_one_doctor_at_once_leave_exactly_one()
    {
        var patients = await Task.WhenAll(Enumerable.Range(0, 20).Select(async index =>
        {
            await using var session = await Database.OpenAsApplicationAsync();
            return await A.AddPatientAsync(session, $"P{index}");
        }));

        var results = await AtOnceAsync(20, (session, index) => A.BookAsync(session, 1, patient: patients[index]));

        Assert.Equal(1, results.Count(result => result is null));
        Assert.All(results.OfType<string>(), state => Assert.Contains(state, new[] { "23P01", "40P01" }));
        Assert.Equal(1L, await ReadAsync("select count(*) from clinic.appointments"));
    }

    [Fact]
    public async Task Twenty_bookings_of_one_patient_at_once_leave_exactly_one()
    {
        var doctors = await Task.WhenAll(Enumerable.Range(0, 20).Select(async index =>
        {
            await using var session = await Database.OpenAsApplicationAsync();
            return await A.AddDoctorAsync(session, $"D{index}");
        }));

        var results = await AtOnceAsync(20, (session, index) => A.BookAsync(session, 1, doctor: doctors[index]));

        Assert.Equal(1, results.Count(result => result is null));
        Assert.All(results.OfType<string>(), state => Assert.Contains(state, new[] { "23P01", "40P01" }));
        Assert.Equal(1L, await ReadAsync("select count(*) from clinic.appointments"));
    }

    [Fact]
    public async Task Back_to_back_another_hospital_and_a_cancelled_one_do_not_collide_and_an_overlap_does()
    {
        await A.BookAsync(App, 1, "booked");
        await A.BookAsync(App, 2, "booked");
        await A.BookAsync(App, 1, "cancelled");
        await B.BookAsync(App, 1, "booked");

        var overlap = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => A.BookAsync(App, 1, "booked"));
        Assert.Equal("23P01", overlap.SqlState);
    }

    [Theory]
    [InlineData("deceased_at = now()")]
    [InlineData("is_deleted = true, deleted_at = now(), deleted_by = 'x'")]
    public async Task A_dead_or_deleted_patient_is_not_booked(string change)
    {
        await DoAsync($"update clinic.patients set {change}");

        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => A.BookAsync(App, 1));
        Assert.Equal("guard_bookable_patient", error.ConstraintName);
    }

    [Fact]
    public async Task A_patient_who_is_merged_away_at_the_same_moment_is_not_booked()
    {
        var winner = await A.AddPatientAsync(App, "P2");
        await using var merger = await Database.OpenAsApplicationAsync();
        await using var transaction = await merger.EnterAsync(A.Hospital, "desk");
        await merger.ExecuteAsync("update clinic.patients set merged_into_patient_id = $1 where patient_id = $2", winner, A.Patient);

        var booking = A.BookAsync(App, 1);
        await Task.WhenAny(booking, Task.Delay(300, TestContext.Current.CancellationToken));
        Assert.False(booking.IsCompleted);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("guard_bookable_patient", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => booking)).ConstraintName);
    }

    [Theory]
    [InlineData("update clinic.appointments set ends_at = null", "23514 ck_appointments_times")]
    [InlineData("update clinic.appointments set starts_at = null, ends_at = null", "23514 ck_appointments_times_needed")]
    [InlineData("update clinic.appointments set ends_at = starts_at", "23514 ck_appointments_ends_after_start")]
    [InlineData("update clinic.appointments set cancellation_reason = 'rain'", "23514 ck_appointments_cancellation_reason")]
    [InlineData("delete from clinic.appointments", "42501")]
    public async Task What_an_appointment_cannot_be(string sql, string refusal)
    {
        await A.BookAsync(App, 1);

        Assert.Equal(refusal, await RefusalAsync(sql));
    }

    private async Task<string?> MoveAsync(Guid appointment, string status)
    {
        try
        {
            await DoAsync("update clinic.appointments set status = $1 where appointment_id = $2", status, appointment);
            return null;
        }
        catch (Npgsql.PostgresException error)
        {
            return $"{error.SqlState} {error.ConstraintName}";
        }
    }
}
