namespace SkinSpire.Persistence.Entities;

/// <summary>What somebody on the staff does.</summary>
public enum StaffType
{
    /// <summary>Treats patients.</summary>
    Doctor,

    /// <summary>Nurses.</summary>
    Nurse,

    /// <summary>Gives therapies.</summary>
    Therapist,

    /// <summary>Works devices and the laboratory.</summary>
    Technician,

    /// <summary>Receives patients.</summary>
    Receptionist,

    /// <summary>Dispenses.</summary>
    Pharmacist,

    /// <summary>Administers.</summary>
    Admin,

    /// <summary>Anything else.</summary>
    Staff,
}
