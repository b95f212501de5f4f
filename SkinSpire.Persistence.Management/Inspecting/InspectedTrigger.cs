namespace SkinSpire.Persistence.Management.Inspecting;

/// <summary>A trigger.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">As the server prints it.</param>
/// <param name="Function">What it calls.</param>
/// <param name="Enabled">Whether it runs.</param>
public sealed record InspectedTrigger(string Name, string Definition, string Function, bool Enabled);
