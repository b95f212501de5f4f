namespace SkinSpire.Persistence.Planning;

/// <summary>What a runner hands to the trigger that journals a migration, in a setting of the transaction.</summary>
/// <param name="Migration">The migration's id.</param>
/// <param name="Sha256">Of the way back.</param>
/// <param name="Script">The way back.</param>
internal sealed record HandedWayBack(string Migration, string Sha256, WayBack Script);
