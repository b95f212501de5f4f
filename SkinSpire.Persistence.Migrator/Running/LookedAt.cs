using Npgsql;
using SkinSpire.Persistence.Management.Migrating;
using SkinSpire.Persistence.Management.Targets;
using SkinSpire.Persistence.Planning;

namespace SkinSpire.Persistence.Migrator.Running;

/// <summary>A database that was looked at.</summary>
/// <param name="Target">What it is.</param>
/// <param name="State">Its version and stamp.</param>
/// <param name="Connection">Open.</param>
/// <param name="Plan">This build's plan.</param>
/// <param name="Status">Where it stands.</param>
internal sealed record LookedAt(TargetDatabase Target, TargetState State, NpgsqlConnection Connection, ReleasePlan Plan, MigrationStatus Status);
