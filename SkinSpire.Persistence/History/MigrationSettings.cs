namespace SkinSpire.Persistence.History;

/// <summary>How long a migration run waits for others, and how long it may make others wait.</summary>
public sealed record MigrationSettings
{
    /// <summary>Longest wait for another run that holds the migration lock. Default: 10 minutes.</summary>
    public TimeSpan LockDeadline { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest wait of one statement for a table lock before it is tried again (<c>lock_timeout</c>). Default: 5 seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest run of one statement (<c>statement_timeout</c>). Default: 30 minutes.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest pause inside a transaction (<c>idle_in_transaction_session_timeout</c>). Default: 5 minutes.</summary>
    public TimeSpan IdleInTransactionTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How soon the server notices that the runner is gone (<c>client_connection_check_interval</c>). Default: 2 seconds.</summary>
    public TimeSpan ClientCheckInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Told who holds the migration lock while a run waits for it: at once, and every few seconds.</summary>
    public IProgress<LockHolder?>? Waiting { get; init; }
}
