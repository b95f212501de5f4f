using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>Reads and writes what lies beside a backup's parts without reflection, which the native migrator does not have.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    Converters = [typeof(BackupEngineConverter)])]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(VerifiedMark))]
internal sealed partial class BackupJson : JsonSerializerContext;
