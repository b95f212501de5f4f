namespace SkinSpire.Persistence.Management.Copying;

/// <summary>How the rows get into the copy.</summary>
public enum CopyRoute
{
    /// <summary>The server clones the source's files: the same server, everything, and nobody in the source.</summary>
    Clone,

    /// <summary>The migrations make the schema, and rows are streamed out of one snapshot; nobody in the source notices.</summary>
    Stream,
}
