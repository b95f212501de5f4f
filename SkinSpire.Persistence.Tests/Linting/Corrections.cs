namespace SkinSpire.Persistence.Tests.Linting;

/// <summary>Tests that run corrections on clones of one filled clinic.</summary>
[CollectionDefinition(nameof(Corrections))]
public sealed class Corrections : ICollectionFixture<FilledClinic>;
