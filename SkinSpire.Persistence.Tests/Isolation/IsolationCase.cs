namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>One attack, or the control beside it, and how it has to end.</summary>
/// <param name="Layer">What stands alone against it.</param>
/// <param name="Table">The table.</param>
/// <param name="Operation">What is tried.</param>
/// <param name="Side">On whose rows.</param>
/// <param name="Expected">How it ends, as <see cref="Outcome"/> says it.</param>
internal sealed record IsolationCase(Layer Layer, string Table, Operation Operation, Side Side, string Expected)
{
    /// <summary>The constraint or index it is about, where it is about one.</summary>
    internal string? Subject { get; init; }

    internal string Actor { get; init; } = Actors.Application;

    /// <summary>The hospital that is bound; null for none.</summary>
    internal Guid? Hospital { get; init; }

    /// <summary>What a superuser does first, with triggers and foreign keys off.</summary>
    internal string Prepare { get; init; } = "";

    /// <summary>The attack; returns rows.</summary>
    internal required Func<Attacker, Task<long>> Act { get; init; }

    public override string ToString() => $"{Layer}: {(Actor.Length == 0 ? "superuser" : Actor)} {Operation} {Side} {Table} {Subject}".TrimEnd();
}
