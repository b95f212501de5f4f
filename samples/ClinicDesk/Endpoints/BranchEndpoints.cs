using ClinicDesk.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;

namespace ClinicDesk.Endpoints;

/// <summary>A branch's day.</summary>
internal static class BranchEndpoints
{
    internal static void MapBranches(this IEndpointRouteBuilder app) =>
        app.MapGet("/branches/{code}/days/{day}", ListAsync).Needs(RightExtensions.Appointments, Right.View);

    private static async Task<Ok<List<Visit>>> ListAsync(string code, DateOnly day, ScopedSessions sessions, CancellationToken ct) =>
        TypedResults.Ok(await sessions.QueryAsync(clinic => Visits(clinic, code, day), ct));

    // The day is the branch's own: the database keeps each appointment's date in its time zone.
    private static IQueryable<Visit> Visits(ClinicDbContext clinic, string code, DateOnly day) =>
        from appointment in clinic.Set<Appointment>()
        join branch in clinic.Set<Branch>() on appointment.BranchId equals branch.BranchId
        join patient in clinic.Set<Patient>() on appointment.PatientId equals patient.PatientId
        join doctor in clinic.Set<StaffMember>() on appointment.StaffId equals doctor.StaffId
        where branch.Code == code && appointment.LocalDate == day
        orderby appointment.StartsAt, appointment.AppointmentNumber
        select new Visit(appointment.AppointmentNumber, appointment.Status, appointment.StartsAt, appointment.EndsAt, patient.Mrn, patient.FullName, doctor.FullName);

    internal sealed record Visit(string Number, AppointmentStatus Status, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string Mrn, string Patient, string Doctor);
}
