namespace SkinSpire.Persistence.Management.Triggers;

/// <summary>Whether a declared trigger works.</summary>
public enum TriggerState
{
    /// <summary>It is there and runs; whether it is as declared, <c>triggers verify</c> says.</summary>
    Enabled,

    /// <summary>It is there and does not run.</summary>
    Disabled,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there and the model does not declare it.</summary>
    NotDeclared,
}
