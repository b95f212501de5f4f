using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.Management.Migrating;

/// <summary>EF's own events of a run, as the log takes them. EF tells when a migration starts and not when it ends.</summary>
internal static class MigrationEvents
{
    internal static bool Wants(EventId id, LogLevel level) =>
        id == RelationalEventId.MigrationApplying || id == RelationalEventId.MigrationReverting || id == RelationalEventId.CommandExecuting;

    internal static void Write(MigrationLog log, EventData data)
    {
        switch (data)
        {
            case MigrationEventData started:
                log.Begin(started.Migration.GetType().GetCustomAttribute<MigrationAttribute>()!.Id, data.EventId == RelationalEventId.MigrationApplying ? MigrationDirection.Applied : MigrationDirection.Reverted);
                break;
            case CommandEventData { CommandSource: CommandSource.Migrations } sent:
                log.Send(sent.Command.CommandText);
                break;
        }
    }
}
