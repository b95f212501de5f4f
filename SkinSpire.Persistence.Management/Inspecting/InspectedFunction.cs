namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A function or procedure.</summary>
/// <param name="Name">With its arguments' types.</param>
/// <param name="Kind">function, procedure, aggregate or window.</param>
/// <param name="Returns">Its result; null for a procedure.</param>
/// <param name="Language">sql, plpgsql or another.</param>
/// <param name="Volatility">immutable, stable or volatile.</param>
/// <param name="SecurityDefiner">Whether it runs as its owner.</param>
/// <param name="Owner">The role that owns it.</param>
/// <param name="Comment">What it is for; null when nobody said.</param>
/// <param name="Definition">Its whole source as the server prints it; null for an aggregate.</param>
public sealed record InspectedFunction(string Name, string Kind, string? Returns, string Language, string Volatility, bool SecurityDefiner, string Owner, string? Comment, string? Definition);
