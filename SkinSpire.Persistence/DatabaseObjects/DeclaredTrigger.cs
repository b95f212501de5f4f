namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>A row trigger that the model declares.</summary>
/// <param name="Name">Trigger and function.</param>
/// <param name="Fires">Timing and events, as in <c>create trigger</c>.</param>
/// <param name="When">The WHEN condition; null for none.</param>
/// <param name="Critical">Whether sign-in or care is unsafe without it.</param>
/// <param name="Arguments">What the function finds in <c>tg_argv</c>.</param>
public sealed record DeclaredTrigger(string Name, string Fires, string? When, bool Critical, IReadOnlyList<string> Arguments);
