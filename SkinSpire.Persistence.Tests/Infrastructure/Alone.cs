namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>Tests that measure this process or load the machine: they run one after another, when the others are done.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
