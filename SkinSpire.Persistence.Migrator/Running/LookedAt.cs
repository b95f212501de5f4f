using Npgsql;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Migrator.Plans;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>A database that was looked at.</summary>
/// <param name="Target">What it is.</param>
/// <param name="State">Its version and stamp.</param>
/// <param name="Connection">Open.</param>
/// <param name="Release">This build's migrations.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="IsHalfDone">Whether a migration was ended in its middle.</param>
internal sealed record LookedAt(TargetDatabase Target, TargetState State, NpgsqlConnection Connection, Release Release, MigrationStatus Status, bool IsHalfDone);
