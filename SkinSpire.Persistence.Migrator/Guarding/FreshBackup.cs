using Npgsql;
using SkinSpire.Persistence.Management.Targets;

namespace SkinSpire.Persistence.Management.Guarding;

/// <summary>The migrator reads no backups: where it runs there are none, and on production somebody has to say why it may go on.</summary>
internal static class FreshBackup
{
    internal static Task<bool> IsKnownAsync(NpgsqlConnection connection, TargetDatabase target, CancellationToken ct) => Task.FromResult(false);
}
