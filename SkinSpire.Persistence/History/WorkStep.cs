namespace SkinSpire.Persistence.History;

/// <summary>Something to send for a migration.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="InTransaction">Whether it is rolled back when a later one fails.</param>
/// <param name="Index">Which of the migration's own statements it is, from 0; null for one that only keeps count.</param>
internal sealed record WorkStep(string Sql, bool InTransaction, int? Index = null);
