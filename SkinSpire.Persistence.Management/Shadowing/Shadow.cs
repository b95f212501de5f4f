using SkinSpire.Persistence.Management.Fingerprinting;

namespace SkinSpire.Persistence.Management.Shadowing;

/// <summary>What the migrations and the model of this build make of an empty database.</summary>
/// <param name="Catalog">Every object.</param>
/// <param name="Restorations">Of every function and trigger the statements that put it back, in the order they can be run.</param>
public sealed record Shadow(CatalogFingerprint Catalog, IReadOnlyList<Restoration> Restorations);
