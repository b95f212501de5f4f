using Npgsql;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Journalling;
using SkinSpire.Persistence.Management.Stamping;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Migrations;

/// <summary>Puts rows into every table of the schema, through the same triggers as the application; both hospitals have the same, and each unique index has some.</summary>
internal static class EveryTable
{
    internal static async Task<TwoHospitals> FillAsync(TestDatabase database)
    {
        var clinics = await TwoHospitals.CreateAsync(database);
        await using var app = await database.OpenAsApplicationAsync();
        foreach (var clinic in new[] { clinics.A, clinics.B })
        {
            await FillAsync(app, clinic);
        }

        await using var connection = new NpgsqlConnection(database.MigratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await EnvironmentStamper.StampAsync(connection, DatabaseEnvironment.Testing, TestContext.Current.CancellationToken);
        await OperationJournal.WriteAsync(connection, "update", "a drill", TestContext.Current.CancellationToken);
        return clinics;
    }

    internal static async Task<List<string>> EmptyOnesAsync(TestDatabase database)
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        var tables = (string[])(await superuser.ScalarAsync("select array_agg(relname::text order by relname) from pg_class where relnamespace = 'clinic'::regnamespace and relkind in ('r', 'p') and not relispartition"))!;
        var empty = new List<string>();
        foreach (var table in tables)
        {
            if (!(bool)(await superuser.ScalarAsync($"select exists (select from clinic.{table})"))!)
            {
                empty.Add(table);
            }
        }

        return empty;
    }

    private static async Task FillAsync(Session app, Clinic clinic)
    {
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.hospital_settings (hospital_id, setting_code, value) values ($1, 'MAX_LOGIN_ATTEMPTS', '5')", clinic.Hospital);
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.appointment_types (hospital_id, code, name) values ($1, 'FIRST', 'First visit')", clinic.Hospital);
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.user_roles (hospital_id, user_id, role_id) values ($1, $2, $3)", clinic.Hospital, clinic.User, clinic.DoctorRole);
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.user_sessions (hospital_id, user_id, token_hash, expires_at) values ($1, $2, sha256('token'), now() + interval '1 hour')", clinic.Hospital, clinic.User);
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.login_history (hospital_id, attempted_login, status) values ($1, 'nobody', 'failed')", clinic.Hospital);
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.roles (hospital_id, role_name) values ($1, 'Cashier')", clinic.Hospital);
        await app.InHospitalAsync(clinic.Hospital, "setup", "insert into clinic.users (hospital_id, login_name, entity_type, patient_id) values ($1, 'kavitha', 'patient', $2)", clinic.Hospital, clinic.Patient);
        await app.InHospitalAsync(clinic.Hospital, "setup", "update clinic.branches set hfr_id = 'IN1234567890'");
        await app.InHospitalAsync(clinic.Hospital, "setup", "update clinic.staff set registration_council = 'KMC', registration_no = '12345'");
        await app.InHospitalAsync(clinic.Hospital, "setup", "update clinic.patients set abha_number = '12345678901234'");
        await clinic.BookAsync(app, hour: 4);
        await app.InHospitalAsync(clinic.Hospital, "setup", "update clinic.appointments set token_number = 1");
        var loser = await clinic.AddPatientAsync(app, "PAT0002");
        await app.InHospitalAsync(clinic.Hospital, "setup", "update clinic.patients set merged_into_patient_id = $1 where patient_id = $2", clinic.Patient, loser);
    }
}
