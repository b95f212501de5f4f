namespace ClinicDesk.Access;

/// <summary>Says which right an endpoint asks for.</summary>
internal static class RightExtensions
{
    internal const string Patients = "users.patients";
    internal const string Appointments = "clinical.appointments";

    internal static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, string module, Right right) =>
        endpoint.RequireAuthorization(policy => policy.AddRequirements(new RightRequirement(module, right)));
}
