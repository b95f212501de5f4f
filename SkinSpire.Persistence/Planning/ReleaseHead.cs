namespace SkinSpire.Persistence.Planning;

/// <summary>A migration plan without its SQL, which a run that has nothing to do does not need.</summary>
/// <param name="Migrations">Oldest first.</param>
internal sealed record ReleaseHead(IReadOnlyList<ReleaseHead.Entry> Migrations)
{
    /// <param name="Id">The migration's id.</param>
    internal sealed record Entry(string Id);
}
