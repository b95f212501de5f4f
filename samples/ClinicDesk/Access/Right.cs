namespace ClinicDesk.Access;

/// <summary>What somebody may do in a module.</summary>
internal enum Right
{
    View,
    Add,
    Edit,
}
