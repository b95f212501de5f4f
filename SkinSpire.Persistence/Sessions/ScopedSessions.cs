using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Sessions;

/// <summary>The sessions of one request on the clinic's own tables.</summary>
/// <param name="sessions">Where they run.</param>
public sealed class ScopedSessions(ClinicSessions sessions) : ScopedSessions<ClinicDbContext>(sessions);
