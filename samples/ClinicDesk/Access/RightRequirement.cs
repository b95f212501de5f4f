using Microsoft.AspNetCore.Authorization;

namespace ClinicDesk.Access;

/// <summary>A right in a module of the clinic, which one of the user's roles has to give.</summary>
internal sealed record RightRequirement(string Module, Right Right) : IAuthorizationRequirement;
