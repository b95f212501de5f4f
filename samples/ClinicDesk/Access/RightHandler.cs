using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Sessions;

namespace ClinicDesk.Access;

/// <summary>Looks a right up among those of the user's roles, in one round trip.</summary>
internal sealed class RightHandler(ScopedSessions sessions) : AuthorizationHandler<RightRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user
            && (await sessions.QueryAsync(clinic => PermissionsOf(clinic, Guid.Parse(user), requirement.Module))).Exists(permission => Gives(permission, requirement.Right)))
        {
            context.Succeed(requirement);
        }
    }

    private static IQueryable<RolePermission> PermissionsOf(ClinicDbContext clinic, Guid user, string module) =>
        from given in clinic.Set<UserRole>()
        join role in clinic.Set<Role>() on given.RoleId equals role.RoleId
        join permission in clinic.Set<RolePermission>() on given.RoleId equals permission.RoleId
        where given.UserId == user && given.IsActive && role.Status == RoleStatus.Active && permission.ModuleCode == module
            && (given.ValidFrom == null || given.ValidFrom <= DateTimeOffset.UtcNow) && (given.ValidTo == null || given.ValidTo > DateTimeOffset.UtcNow)
        select permission;

    private static bool Gives(RolePermission permission, Right right) => right switch
    {
        Right.View => permission.CanView,
        Right.Add => permission.CanAdd,
        Right.Edit => permission.CanEdit,
        _ => false,
    };
}
