using System.Globalization;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Every entity of the model, attacked in every way from every side, against each layer alone and all together.</summary>
[Collection(nameof(Alone))]
public sealed class TenancyMatrixTests(IsolationFixture isolation) : IClassFixture<IsolationFixture>
{
    [Theory]
    [InlineData(Layer.RowSecurity)]
    [InlineData(Layer.Filters)]
    [InlineData(Layer.WriteGuard)]
    [InlineData(Layer.Schema)]
    public async Task Alone_it_ends_every_attack_as_it_should(Layer layer)
    {
        var attacks = isolation.Cases.Where(attack => attack.Layer == layer).ToList();
        var violations = new List<string>();
        foreach (var attack in attacks)
        {
            Judge(violations, $"{attack}", attack.Expected, await isolation.Attacker.OutcomeAsync(attack));
        }

        Report($"{layer} alone", [.. attacks.Select(attack => attack.Side)], violations);
    }

    [Fact]
    public async Task Together_they_end_every_attack_as_they_should()
    {
        var violations = new List<string>();
        foreach (var attack in isolation.SessionCases)
        {
            Judge(violations, $"{attack}", attack.Expected, await isolation.Sessions.OutcomeAsync(attack));
        }

        Report("all together", [.. isolation.SessionCases.Select(attack => attack.Side)], violations);
    }

    [Fact]
    public void Every_entity_meets_every_operation_from_every_side()
    {
        var all =
            from rows in isolation.Tables
            from operation in Enum.GetValues<Operation>()
            where operation != Operation.Bind
            from side in Enum.GetValues<Side>()
            select (rows.Table.Name, operation, side);

        Assert.Equal(all.ToHashSet(), [.. isolation.Cases.Where(attack => attack is { Layer: Layer.RowSecurity, Actor: Actors.Application }).Select(attack => (attack.Table, attack.Operation, attack.Side))]);
        Assert.Equal(all.ToHashSet(), [.. isolation.SessionCases.Select(attack => (attack.Table.Table.Name, attack.Operation, attack.Side))]);
    }

    [Fact]
    public async Task Weakening_any_one_guard_is_noticed()
    {
        var tally = new Tally();
        foreach (var mutation in await SchemaMutations.OfAsync(isolation.Attacker))
        {
            tally.Add($"{mutation}", await isolation.Attacker.NoticesAsync(mutation.Change, isolation.Cases.Where(mutation.Concerns).OrderBy(attack => attack.Side != Side.Foreign)));
        }

        await WeakCode.AddToAsync(tally, isolation);
        await LastingBinding.AddToAsync(tally, isolation.Server);

        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"mutation: killed {tally.Killed} of {tally.Total}"));
        Assert.True(tally.Survivors.Count == 0, string.Join(Environment.NewLine, tally.Survivors));
    }

    private static void Judge(List<string> violations, string attack, string expected, string outcome)
    {
        if (outcome != expected)
        {
            violations.Add($"{attack}: {outcome} instead of {expected}");
        }
    }

    private static void Report(string layers, IReadOnlyList<Side> sides, List<string> violations)
    {
        int Count(Side side) => sides.Count(found => found == side);
        Figures.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"tenancy matrix, {layers}: {sides.Count} cases (own {Count(Side.Own)}, foreign {Count(Side.Foreign)}, none {Count(Side.None)}), {violations.Count} violations"));
        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
    }
}
