using ClinicDesk.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;

namespace ClinicDesk.Endpoints;

/// <summary>Booking an appointment and moving it on.</summary>
internal static class AppointmentEndpoints
{
    internal static void MapAppointments(this IEndpointRouteBuilder app)
    {
        app.MapPost("/appointments", BookAsync).Needs(RightExtensions.Appointments, Right.Add)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPut("/appointments/{number}/status", MoveAsync).Needs(RightExtensions.Appointments, Right.Edit)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<AppointmentView>, ProblemHttpResult>> BookAsync(Booking booking, ScopedSessions sessions, CancellationToken ct)
    {
        // Nobody looks first whether the time is free: the database refuses an overlap, however many book at once.
        var booked = await sessions.RunAsync(
            async (clinic, running) =>
            {
                if (await FindAsync(clinic, booking, running) is not { } places)
                {
                    return null;
                }

                var appointment = places.Book(booking);
                clinic.Add(appointment);
                await clinic.SaveChangesAsync(running);
                return clinic.Detach(appointment);
            },
            ct);

        return booked is null
            ? TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "The hospital has no such patient, branch or doctor.")
            : TypedResults.Ok(AppointmentView.Of(booked));
    }

    private static async Task<Results<Ok<AppointmentView>, NotFound>> MoveAsync(string number, Move move, ScopedSessions sessions, CancellationToken ct)
    {
        var moved = await sessions.RunAsync(
            async (clinic, running) =>
            {
                var appointment = await clinic.Set<Appointment>().SingleOrDefaultAsync(known => known.AppointmentNumber == number, running);
                if (appointment is not null)
                {
                    // What the client saw, so that it does not overwrite what it did not see.
                    clinic.Entry(appointment).Property(known => known.RowVersion).OriginalValue = move.Version;
                    appointment.Status = move.Status;
                    appointment.CancellationReason = move.Reason;
                    await clinic.SaveChangesAsync(running);
                }

                return clinic.Detach(appointment);
            },
            ct);

        return moved is null ? TypedResults.NotFound() : TypedResults.Ok(AppointmentView.Of(moved));
    }

    private static Task<Places?> FindAsync(ClinicDbContext clinic, Booking booking, CancellationToken ct) =>
        (from patient in clinic.Set<Patient>()
         from branch in clinic.Set<Branch>()
         from doctor in clinic.Set<StaffMember>()
         from hospital in clinic.Set<Hospital>()
         where patient.Mrn == booking.Mrn && branch.Code == booking.Branch && doctor.EmployeeCode == booking.Doctor
         select new Places(patient.PatientId, branch.BranchId, doctor.StaffId, branch.TimeZone ?? hospital.TimeZone)).SingleOrDefaultAsync(ct);

    internal sealed record Booking(string Mrn, string Branch, string Doctor, DateTimeOffset StartsAt, int Minutes = 30);

    internal sealed record Move(AppointmentStatus Status, long Version, string? Reason = null);

    private sealed record Places(Guid Patient, Guid Branch, Guid Doctor, string TimeZone)
    {
        internal Appointment Book(Booking booking)
        {
            var id = Guid.CreateVersion7();
            return new Appointment
            {
                AppointmentId = id,
                AppointmentNumber = $"A-{id.ToString("N")[^12..]}",
                BranchId = Branch,
                PatientId = Patient,
                StaffId = Doctor,
                Status = AppointmentStatus.Booked,
                TimeZone = TimeZone,
                StartsAt = booking.StartsAt,
                EndsAt = booking.StartsAt.AddMinutes(booking.Minutes),
                BookingSource = "desk",
            };
        }
    }
}
