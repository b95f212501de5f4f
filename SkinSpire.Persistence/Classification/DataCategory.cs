namespace SkinSpire.Persistence.Classification;

/// <summary>What a column can tell about a person; decides who may read it and how a copy masks it.</summary>
public enum DataCategory
{
    /// <summary>Nothing about a person.</summary>
    NotPersonal,

    /// <summary>Who somebody is or how to reach them.</summary>
    Personal,

    /// <summary>Somebody's health or care.</summary>
    Health,

    /// <summary>A password hash or token: never shown, never kept in a history, never granted to the read-only role.</summary>
    Credential,
}
