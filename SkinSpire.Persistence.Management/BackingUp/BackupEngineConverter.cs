using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Writes an engine as <c>native</c> or <c>pg-dump</c>.</summary>
internal sealed class BackupEngineConverter() : JsonStringEnumConverter<BackupEngine>(JsonNamingPolicy.KebabCaseLower);
