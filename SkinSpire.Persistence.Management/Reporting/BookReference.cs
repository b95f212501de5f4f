namespace SkinSpire.Persistence.Management.Reporting;

/// <summary>A foreign key.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table that has it.</param>
/// <param name="Columns">Its columns, in the key's order.</param>
/// <param name="Target">The table that it points at.</param>
/// <param name="TargetColumns">The columns that it points at, in the same order.</param>
/// <param name="IsOptional">Whether a row need not point at anything: one of its columns can be null.</param>
/// <param name="IsOneToOne">Whether at most one row points at each row: a key or unique index has the same columns.</param>
/// <param name="OnDelete">What happens to the row when its target goes, as DDL says it: NO ACTION, CASCADE.</param>
public sealed record BookReference(
    string Name, string Table, IReadOnlyList<string> Columns, string Target, IReadOnlyList<string> TargetColumns, bool IsOptional, bool IsOneToOne, string OnDelete)
{
    private const string HospitalColumn = "hospital_id";

    /// <summary>Whether it says no more than which hospital each of many rows is of. Every tenant table has such a key, so a diagram that shows them shows little else.</summary>
    public bool IsOfHospital => Columns is [HospitalColumn] && !IsOneToOne;

    /// <summary>Whether rows go or change when their target goes, rather than hold it.</summary>
    public bool ChangesRows => OnDelete is not ("NO ACTION" or "RESTRICT");

    /// <summary>The column that tells this key from others of its table; of composite keys the one after the hospital's.</summary>
    public string Column => Columns[^1];

    /// <summary>The column that it points at.</summary>
    public string TargetColumn => TargetColumns[^1];
}
