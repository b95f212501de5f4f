using SkinSpire.Persistence.Context;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>An attack through a session, as an application would make it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Operation">What is tried.</param>
/// <param name="Side">On whose rows.</param>
/// <param name="Expected">How it ends, as <see cref="Outcome"/> says it.</param>
/// <param name="Act">The attack; returns rows.</param>
internal sealed record SessionCase(TableRows Table, Operation Operation, Side Side, string Expected, Func<ClinicDbContext, Task<long>> Act)
{
    /// <summary>SQL that does nothing.</summary>
    internal const string Nothing = "select";

    internal string? Subject { get; init; }

    /// <summary>What a superuser does first, with triggers and foreign keys off.</summary>
    internal string Prepare { get; init; } = Nothing;

    public override string ToString() => $"{Layer.Together}: {Operation} {Side} {Table.Table.Name} {Subject}".TrimEnd();
}
