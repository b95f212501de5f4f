using System.Text.Json;
using SkinSpire.Persistence.Classification;

namespace SkinSpire.Persistence.Tests.Masking;

/// <summary>A row whose marks cannot be kept; no hospital's, so that only the test that names it has it in its model.</summary>
public sealed class Leak
{
    public Guid LeakId { get; init; }

    [PersonalData]
    public string? Kindless { get; init; }

    [PersonalData(DataKind.Phone)]
    public JsonDocument? Misfit { get; init; }

    [PersonalData(DataKind.Phone)]
    public string? Narrow { get; init; }

    [PersonalData(DataKind.GivenName)]
    public string? Crowded { get; init; }

    [HealthData(DataKind.Choice)]
    public string? Wordless { get; init; }

    [Credential]
    public string Key { get; init; } = "";

    public string[] Tags { get; init; } = [];
}
