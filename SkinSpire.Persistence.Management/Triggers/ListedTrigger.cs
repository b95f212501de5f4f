namespace SkinSpire.Persistence.Management.Triggers;

/// <summary>A trigger of the model or of the database.</summary>
/// <param name="Table">Its table, without the schema.</param>
/// <param name="Name">Its name; that of its function in schema clinic too.</param>
/// <param name="Fires">Timing and events, as in <c>create trigger</c>; null when the model does not declare it.</param>
/// <param name="When">The condition; null for none.</param>
/// <param name="Critical">Whether sign-in or care is unsafe without it.</param>
/// <param name="State">Whether it works.</param>
public sealed record ListedTrigger(string Table, string Name, string? Fires, string? When, bool Critical, TriggerState State);
