namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>Whose rows are tried for, seen from the bound hospital.</summary>
internal enum Side
{
    /// <summary>Its own: the control, which has to work.</summary>
    Own,

    /// <summary>Another hospital's.</summary>
    Foreign,

    /// <summary>Anybody's, with no hospital bound.</summary>
    None,
}
