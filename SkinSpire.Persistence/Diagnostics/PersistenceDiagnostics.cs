using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SkinSpire.Persistence.Diagnostics;

/// <summary>The names under which this library is traced and measured.</summary>
public static class PersistenceDiagnostics
{
    /// <summary>Name of the <see cref="ActivitySource"/> and the <see cref="Meter"/>.</summary>
    public const string Name = "SkinSpire.Persistence";

    internal static ActivitySource Source { get; } = new(Name);

    internal static Meter Meter { get; } = new(Name);
}
