using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.Tests.Sessions;

/// <summary>A way to work for one hospital: the library's sessions, or a mistaken one.</summary>
internal delegate Task<int> RunInHospital(TenantId tenant, string actor, bool write, Func<ClinicDbContext, CancellationToken, Task<int>> work, CancellationToken ct);
