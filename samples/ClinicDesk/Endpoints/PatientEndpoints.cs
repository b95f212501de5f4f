using ClinicDesk.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;

namespace ClinicDesk.Endpoints;

/// <summary>Registering and finding patients of the signed-in user's hospital.</summary>
internal static class PatientEndpoints
{
    private const int MostFound = 50;

    internal static void MapPatients(this IEndpointRouteBuilder app)
    {
        app.MapPost("/patients", RegisterAsync).Needs(RightExtensions.Patients, Right.Add).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapGet("/patients", FindAsync).Needs(RightExtensions.Patients, Right.View);
        app.MapGet("/patients/{mrn}", GetAsync).Needs(RightExtensions.Patients, Right.View);
    }

    private static async Task<Created<PatientView>> RegisterAsync(Registration registration, ScopedSessions sessions, CancellationToken ct)
    {
        // Names are joined by the database, so the answer is read from the saved row.
        var patient = await sessions.RunAsync(
            async (clinic, running) =>
            {
                var added = new Patient
                {
                    Mrn = registration.Mrn,
                    FirstName = registration.FirstName,
                    LastName = registration.LastName,
                    DateOfBirth = registration.DateOfBirth,
                    Gender = registration.Gender,
                    Phone = registration.Phone,
                };
                clinic.Add(added);
                await clinic.SaveChangesAsync(running);
                return clinic.Detach(added);
            },
            ct);

        return TypedResults.Created($"/patients/{Uri.EscapeDataString(patient.Mrn)}", PatientView.Of(patient));
    }

    private static async Task<Ok<IEnumerable<PatientView>>> FindAsync(string lastName, ScopedSessions sessions, CancellationToken ct)
    {
        var name = lastName.ToLowerInvariant();
        var found = await sessions.QueryAsync(
            clinic => clinic.Set<Patient>().Where(patient => patient.LastNameNorm == name).OrderBy(patient => patient.FirstNameNorm).Take(MostFound), ct);
        return TypedResults.Ok(found.Select(PatientView.Of));
    }

    private static async Task<Results<Ok<PatientView>, NotFound>> GetAsync(string mrn, ScopedSessions sessions, CancellationToken ct) =>
        (await sessions.QueryAsync(clinic => clinic.Set<Patient>().Where(patient => patient.Mrn == mrn), ct)) is [var patient]
            ? TypedResults.Ok(PatientView.Of(patient))
            : TypedResults.NotFound();

    internal sealed record Registration(
        string Mrn, string FirstName, string? LastName = null, DateOnly? DateOfBirth = null, string? Phone = null, Gender Gender = Gender.Unknown);

    internal sealed record PatientView(string Mrn, string Name, DateOnly? DateOfBirth, Gender Gender, string? Phone)
    {
        internal static PatientView Of(Patient patient) => new(patient.Mrn, patient.FullName, patient.DateOfBirth, patient.Gender, patient.Phone);
    }
}
