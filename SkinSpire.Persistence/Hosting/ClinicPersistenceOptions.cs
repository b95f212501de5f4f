namespace SkinSpire.Persistence.Hosting;

/// <summary>How an application starts on its database. Where that is, is configuration.</summary>
public sealed class ClinicPersistenceOptions
{
    /// <summary>What is done about migrations. Default: <see cref="StartMode.Verify"/>.</summary>
    public StartMode OnStart { get; set; } = StartMode.Verify;

    /// <summary>Longest wait of <see cref="StartMode.WaitForOther"/>, 1 second to 1 hour. Default: 2 minutes.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(2);
}
