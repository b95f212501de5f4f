namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>How a schema book is written.</summary>
public enum BookFormat
{
    /// <summary>One page with a diagram, for a browser; it needs nothing from the network.</summary>
    Html,

    /// <summary>Markdown with a Mermaid diagram, for a repository.</summary>
    Markdown,

    /// <summary>A Mermaid entity-relationship diagram.</summary>
    Mermaid,

    /// <summary>DBML, for dbdiagram and dbdocs.</summary>
    Dbml,

    /// <summary>Graphviz's language.</summary>
    Dot,
}
