namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>What ten runners left behind.</summary>
/// <param name="Counted">How often the non-transactional step ran.</param>
/// <param name="IndexIsValid">Whether the concurrently built index can be used.</param>
/// <param name="HistoryRows">Migrations recorded as applied.</param>
/// <param name="JournalRows">How many journal rows, for how many migrations.</param>
internal sealed record ProbeState(int Counted, bool IndexIsValid, long HistoryRows, string JournalRows);
