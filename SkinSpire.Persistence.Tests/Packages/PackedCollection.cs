namespace SkinSpire.Persistence.Tests.Packages;

/// <summary>Tests over the packages: they are packed once for all of them.</summary>
[CollectionDefinition(nameof(PackedCollection))]
public sealed class PackedCollection : ICollectionFixture<PackedPackages>;
