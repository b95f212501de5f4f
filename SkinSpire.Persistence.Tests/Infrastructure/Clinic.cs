namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>The ids of one small hospital.</summary>
internal sealed record Clinic(Guid Hospital, Guid Branch, Guid Doctor, Guid Patient, Guid User, Guid DoctorRole)
{
    /// <summary>The password of the account <c>dr.rao</c>.</summary>
    internal const string Password = "correct horse battery";

    internal static async Task<Clinic> CreateAsync(Session migrator, Session app, string code)
    {
        var hospital = (Guid)(await migrator.ScalarAsync("select clinic.create_hospital($1, $2, $3, 'MAIN', 'Main Branch')", code, $"{code} Hospital", $"LIC-{code}"))!;
        var clinic = new Clinic(
            hospital,
            (Guid)(await app.ScalarAsync(hospital, "select branch_id from clinic.branches"))!,
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            (Guid)(await app.ScalarAsync(hospital, "select role_id from clinic.roles where role_name = 'Doctor'"))!);

        await app.InHospitalAsync(hospital, "setup", "insert into clinic.staff (hospital_id, staff_id, employee_code, staff_type, first_name, last_name) values ($1, $2, 'DOC001', 'doctor', 'Meera', 'Rao')", hospital, clinic.Doctor);
        await app.InHospitalAsync(hospital, "setup", "insert into clinic.patients (hospital_id, patient_id, mrn, first_name) values ($1, $2, 'PAT0001', 'Kavitha')", hospital, clinic.Patient);
        await app.InHospitalAsync(hospital, "setup", "insert into clinic.users (hospital_id, user_id, login_name, entity_type, staff_id) values ($1, $2, 'dr.rao', 'staff', $3)", hospital, clinic.User, clinic.Doctor);
        return clinic;
    }

    /// <summary>Books the doctor and the patient for an hour of 1 March 2027, and returns the appointment.</summary>
    internal async Task<Guid> BookAsync(Session app, int hour, string status = "booked", Guid? doctor = null, Guid? patient = null)
    {
        var id = Guid.CreateVersion7();
        await app.InHospitalAsync(
            Hospital,
            "desk",
            """
            insert into clinic.appointments (hospital_id, appointment_id, branch_id, patient_id, staff_id, appointment_number, status, time_zone, starts_at, ends_at)
            values ($1, $2, $3, $4, $5, $6, $7, 'Asia/Kolkata', timestamptz '2027-03-01 00:00Z' + make_interval(hours => $8), timestamptz '2027-03-01 01:00Z' + make_interval(hours => $8))
            """,
            Hospital, id, Branch, patient ?? Patient, doctor ?? Doctor, $"A-{id.ToString("N")[^12..]}", status, hour);
        return id;
    }

    internal async Task<Guid> AddPatientAsync(Session app, string mrn)
    {
        var id = Guid.CreateVersion7();
        await app.InHospitalAsync(Hospital, "desk", "insert into clinic.patients (hospital_id, patient_id, mrn, first_name) values ($1, $2, $3, 'Another')", Hospital, id, mrn);
        return id;
    }

    internal async Task<Guid> AddDoctorAsync(Session app, string code)
    {
        var id = Guid.CreateVersion7();
        await app.InHospitalAsync(Hospital, "desk", "insert into clinic.staff (hospital_id, staff_id, employee_code, staff_type, first_name) values ($1, $2, $3, 'doctor', 'Another')", Hospital, id, code);
        return id;
    }
}
