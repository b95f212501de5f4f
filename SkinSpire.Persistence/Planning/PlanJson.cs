using System.Text.Json.Serialization;

namespace SkinSpire.Persistence.Planning;

/// <summary>Reads and writes plans without reflection, which a native program does not have.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = false)]
[JsonSerializable(typeof(ReleasePlan))]
[JsonSerializable(typeof(ReleaseHead))]
[JsonSerializable(typeof(HandedWayBack))]
internal sealed partial class PlanJson : JsonSerializerContext;
