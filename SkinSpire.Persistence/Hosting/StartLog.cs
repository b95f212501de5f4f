using Microsoft.Extensions.Logging;

namespace SkinSpire.Persistence.Hosting;

/// <summary>Writes how an application starts on its database.</summary>
internal sealed partial class StartLog(ILogger<StartLog> logger)
{
    [LoggerMessage(1101, LogLevel.Information, "The database is {Target}, environment {Environment} from {Source}")]
    internal partial void Database(string target, string environment, string source);

    [LoggerMessage(1102, LogLevel.Information, "The database is as this build needs it")]
    internal partial void Ready();

    [LoggerMessage(1103, LogLevel.Information, "Waiting for another to apply {Count} migrations")]
    internal partial void Waiting(int count);

    [LoggerMessage(1104, LogLevel.Information, "Applying what is pending")]
    internal partial void Applying();
}
