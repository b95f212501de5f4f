namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>The repository's pinned <c>dotnet ef</c>.</summary>
internal static class DotnetEf
{
    internal const string ProbeProject = "SkinSpire.Persistence.Tests/Probes/LockProbe";

    internal static Task<Run> RunAsync(params string[] arguments) =>
        Run.OfAsync("dotnet", ["ef", .. arguments], ct: TestContext.Current.CancellationToken);

    internal static Task<Run> UpdateProbeAsync(string connection, bool stock) => Run.OfAsync(
        "dotnet",
        ["ef", "database", "update", "--project", ProbeProject, "--configuration", Repository.Configuration, "--no-build"],
        environment: Probe(connection, stock),
        ct: TestContext.Current.CancellationToken);

    internal static Dictionary<string, string?> Probe(string connection, bool stock) => new(StringComparer.Ordinal)
    {
        ["PROBE_DATABASE"] = connection,
        ["PROBE_STOCK"] = stock ? "1" : "0",
    };
}
