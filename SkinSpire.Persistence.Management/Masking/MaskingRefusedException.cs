using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>A masked copy would let something through that nobody has classified; no row was read.</summary>
/// <param name="faults">Each column with the reason.</param>
public sealed class MaskingRefusedException(IReadOnlyList<string> faults)
    : PersistenceException(
        "SSP5301",
        $"The copy cannot be masked: {string.Join("; ", faults ?? [])}.",
        "Mark each property with what it holds, [PersonalData(DataKind.…)], [HealthData(DataKind.…)] or [NotPersonal]; a column that the model does not know is drift: skinspire-db verify --check drift.")
{
    /// <summary>Each column with the reason.</summary>
    public IReadOnlyList<string> Faults { get; } = faults ?? [];
}
