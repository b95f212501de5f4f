namespace SkinSpire.Persistence.Planning;

/// <summary>A migration as a release carries it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ProductVersion">EF Core's version, as the history records it.</param>
/// <param name="UpSha256">Of the way up.</param>
/// <param name="DownSha256">Of the way back.</param>
/// <param name="Up">What applies it, in order; the last statement writes the history.</param>
/// <param name="Down">What takes it back.</param>
internal sealed record ReleaseMigration(string Id, string ProductVersion, string UpSha256, string DownSha256, IReadOnlyList<MigrationStatement> Up, WayBack Down);
