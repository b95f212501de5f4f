using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Management.Guarding;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.SignIn;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Populating;

/// <summary>Two small hospitals, invented: the same everywhere, whole, and never over what is there.</summary>
public sealed class SmallPopulationTests(PostgresServer server)
{
    private static readonly PopulationRequest Small = new(PopulationScale.Small);

    // Tables without invented rows, and whose they are.
    private static readonly string[] Others =
        ["environment_stamp", "migration_journal", "migrations_history", "modules", "operation_journal", "settings"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task The_same_seed_makes_the_same_rows_on_every_machine_and_on_any_number_of_connections(int connections)
    {
        await using var database = await Populated.NewAsync(server);

        await database.PopulateAsync(Small with { Connections = connections });

        var sums = await database.SumsAsync();
        Assert.Equal(await PinnedSums.ReadAsync("small", sums), sums);
    }

    [Fact]
    public async Task Another_seed_or_another_day_makes_other_rows()
    {
        await using var usual = await Populated.NewAsync(server);
        await using var seeded = await Populated.NewAsync(server);
        await using var later = await Populated.NewAsync(server);

        await usual.PopulateAsync(Small);
        await seeded.PopulateAsync(Small with { Seed = 43 });
        await later.PopulateAsync(Small with { Today = new DateOnly(2026, 6, 1) });

        Assert.Equal(3, new[] { await usual.SumsAsync(), await seeded.SumsAsync(), await later.SumsAsync() }.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("2026-05-04 2026-06-13", await later.LinesAsync("select min(local_date) || ' ' || max(local_date) from clinic.appointments"));
    }

    [Fact]
    public async Task Run_again_it_inserts_nothing_and_leaves_what_people_changed()
    {
        await using var database = await Populated.NewAsync(server);
        var first = await database.PopulateAsync(Small);
        await using var superuser = await database.OpenAsSuperuserAsync();
        var hospital = (Guid)(await superuser.ScalarAsync("select hospital_id from clinic.hospital_directory where code = 'SKIN-BLR'"))!;
        await superuser.InHospitalAsync(hospital, "admin", "update clinic.patients set first_name = 'Changed' where hospital_id = $1 and mrn = 'PAT0002'", hospital);
        await superuser.InHospitalAsync(hospital, "admin", "update clinic.users set password_hash = null where hospital_id = $1 and login_name = 'meera.rao'", hospital);
        await superuser.InHospitalAsync(hospital, "admin", "update clinic.patients set merged_into_patient_id = null where hospital_id = $1 and mrn = 'PAT0020'", hospital);
        var changed = await database.SumsAsync();

        var second = await database.PopulateAsync(Small);

        Assert.Equal((first.Plan.Missing, 2, 0L, 0), (first.Inserted, first.Merged, second.Inserted, second.Merged));
        Assert.Equal(changed, await database.SumsAsync());
    }

    [Fact]
    public async Task A_hospital_that_is_partly_there_is_filled_in_around_what_it_has()
    {
        await using var database = await Populated.NewAsync(server);
        await using var superuser = await database.OpenAsSuperuserAsync();
        var hospital = (Guid)(await superuser.ScalarAsync("select clinic.create_hospital('SKIN-BLR', 'Own name', 'OWN-1', 'MAIN', 'Own branch')"))!;
        await superuser.InHospitalAsync(hospital, "admin", "insert into clinic.staff (hospital_id, employee_code, staff_type, first_name) values ($1, 'DOC001', 'doctor', 'Own')", hospital);
        await superuser.InHospitalAsync(hospital, "admin", "insert into clinic.patients (hospital_id, mrn, first_name) values ($1, 'PAT0003', 'Own'), ($1, 'PAT00003', 'Other')", hospital);

        var report = await database.PopulateAsync(Small);

        Assert.Equal(report.Plan.Missing, report.Inserted);
        Assert.Equal("Own name Own branch 7 roles, 11 staff, 21 patients, 31 users, 31 roles given, 60 appointments", await database.LinesAsync(
            """
            select h.name || ' ' || b.name || ' ' || (select count(*) from clinic.roles r where r.hospital_id = h.hospital_id) || ' roles, ' || (select count(*) from clinic.staff s where s.hospital_id = h.hospital_id) || ' staff, '
                || (select count(*) from clinic.patients p where p.hospital_id = h.hospital_id) || ' patients, ' || (select count(*) from clinic.users u where u.hospital_id = h.hospital_id) || ' users, '
                || (select count(*) from clinic.user_roles u where u.hospital_id = h.hospital_id) || ' roles given, ' || (select count(*) from clinic.appointments a where a.hospital_id = h.hospital_id) || ' appointments'
            from clinic.hospitals h join clinic.branches b using (hospital_id) join clinic.hospital_directory d using (hospital_id) where d.code = 'SKIN-BLR'
            """));
        Assert.Equal("12 of Own, for PAT0003: Own", await database.LinesAsync(
            """
            select (select count(*) from clinic.appointments a join clinic.staff s using (hospital_id, staff_id) where s.first_name = 'Own') || ' of Own, for PAT0003: '
                || (select p.first_name from clinic.users u join clinic.patients p using (hospital_id, patient_id) where u.login_name = 'pat0003' and u.hospital_id = (select hospital_id from clinic.hospital_directory where code = 'SKIN-BLR'))
            """));
    }

    [Theory]
    [InlineData("SKIN-BLR", "meera.rao", "Doctor")]
    [InlineData("SKIN-HYD", "imran.khan", "Receptionist")]
    [InlineData("SKIN-HYD", "pat0007", "Patient")]
    public async Task Everybody_can_sign_in_with_the_one_password_in_the_role_they_have(string hospital, string login, string role)
    {
        await using var database = await Populated.NewAsync(server);
        await database.PopulateAsync(Small);
        var sessions = new ClinicSessions(new DbContextOptionsBuilder().UseClinicDatabase(database.ApplicationConnectionString).Options);

        var result = await new SignInService(sessions, new SignInLog(NullLogger<SignInLog>.Instance)).SignInAsync(
            new SignInRequest { HospitalCode = hospital, LoginName = login, Password = Populator.Password }, TestContext.Current.CancellationToken);

        Assert.Equal(SignInOutcome.SignedIn, result.Outcome);
        Assert.Equal(role, await database.LinesAsync($"select role_name from clinic.user_roles join clinic.roles using (hospital_id, role_id) where user_id = '{result.User!.UserId}'"));
        Assert.Equal("62 1", await database.LinesAsync("select count(*) || ' ' || count(distinct password_hash) from clinic.users"));
    }

    [Fact]
    public async Task Every_table_of_a_clinic_has_rows()
    {
        await using var database = await Populated.NewAsync(server);
        await database.PopulateAsync(Small);

        Assert.Equal(
            string.Join('\n', Others),
            await database.LinesAsync(
                """
                select relname from pg_class where relnamespace = 'clinic'::regnamespace and relkind in ('r', 'p') and not relispartition
                    and (relname = any ('{environment_stamp, migration_journal, migrations_history, modules, operation_journal, settings}')
                        or (xpath('/row/count/text()', query_to_xml(format('select count(*) from clinic.%I', relname), false, true, '')))[1]::text = '0')
                order by relname
                """));
    }

    [Fact]
    public async Task What_is_invented_is_plausible_and_reaches_nobody()
    {
        await using var database = await Populated.NewAsync(server);
        await database.PopulateAsync(Small);

        Assert.Equal("", await database.LinesAsync(
            """
            select 'address ' || address::text from (select address from clinic.patients union all select address from clinic.branches union all select address from clinic.hospitals) as a
            where not (address ->> 'city' = 'Bengaluru' and address ->> 'pin' ~ '^560[0-9]{3}$' or address ->> 'city' = 'Hyderabad' and address ->> 'pin' ~ '^500[0-9]{3}$')
            union all select 'phone ' || phone from (select phone from clinic.patients union all select phone from clinic.staff union all select phone from clinic.users) as p where phone !~ '^\+910[0-9]{9}$'
            union all select 'email ' || email from (select email from clinic.patients union all select email from clinic.staff) as e where email !~ '^[a-z.0-9'']+@example\.org$'
            union all select 'outside of hours ' || starts_at from clinic.appointments
            where extract(isodow from starts_at at time zone time_zone) = 7 or (starts_at at time zone time_zone)::time not between '09:00' and '17:45' or (starts_at at time zone time_zone)::time between '13:00' and '13:59'
            union all select 'two at once ' || a.starts_at from clinic.appointments a join clinic.appointments b on a.hospital_id = b.hospital_id and a.starts_at = b.starts_at and a.appointment_id < b.appointment_id and (a.staff_id = b.staff_id or a.patient_id = b.patient_id)
            union all select 'booked before registered ' || a.appointment_number from clinic.appointments a where a.booked_at > a.starts_at
            """));
        Assert.Equal("5 doctors of 5 specialities, 6 others", await database.LinesAsync(
            "select distinct count(*) filter (where staff_type = 'doctor') || ' doctors of ' || count(distinct specialization) || ' specialities, ' || count(*) filter (where staff_type <> 'doctor') || ' others' from clinic.staff group by hospital_id"));
        Assert.Equal("true", await database.LinesAsync("select (count(*) filter (where last_name is null) between 1 and 12)::text from clinic.patients"));
    }

    [Fact]
    public async Task Its_roles_are_those_that_every_new_hospital_has()
    {
        await using var database = await Populated.NewAsync(server);
        await database.PopulateAsync(Small);
        await using (var superuser = await database.OpenAsSuperuserAsync())
        {
            await superuser.ScalarAsync("select clinic.create_hospital('OTHER', 'Other', 'LIC-O', 'MAIN', 'Main')");
        }

        Assert.Equal("1", await database.LinesAsync(
            """
            select count(distinct rights) from (
                select string_agg(concat_ws(' ', role_name, description, is_standard, status, module_code, can_view, can_add, can_edit, can_delete, can_export), ', ' order by role_name, module_code) as rights
                from clinic.roles join clinic.role_permissions using (hospital_id, role_id) group by hospital_id) as hospitals
            """));
    }

    [Theory]
    [InlineData(DatabaseEnvironment.Production, "test")]
    [InlineData(DatabaseEnvironment.Production, "prod")]
    [InlineData(null, "test")]
    public async Task A_database_that_is_not_for_development_or_tests_gets_none_of_it(DatabaseEnvironment? stamp, string environment)
    {
        await using var database = await Populated.NewAsync(server, stamp);

        var error = await Record.ExceptionAsync(() => database.PopulateAsync(Small, environment));

        Assert.True(error is StampMismatchException or ProductionRefusedException or SampleRefusedException, error?.ToString());
        Assert.Equal("0", await database.LinesAsync("select (select count(*) from clinic.hospital_directory) + (select count(*) from clinic.users)"));
    }

    [Theory]
    [InlineData(0, 100, 0, "0 hospitals are not 1 to 9,999")]
    [InlineData(3, 100, 0, "100 patients are not 50 for each of 3 hospitals")]
    [InlineData(1, 100, 10_000_000, "a hospital has time for 196480 appointments, not for 10000000")]
    public async Task What_cannot_be_made_up_is_refused_before_anything_is_changed(int hospitals, int patients, int appointments, string reason)
    {
        await using var database = await Populated.NewAsync(server);

        var error = await Assert.ThrowsAsync<PopulationImpossibleException>(() =>
            database.PopulateAsync(new PopulationRequest(PopulationScale.Load) { Hospitals = hospitals, Patients = patients, Appointments = appointments }));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal("0", await database.LinesAsync("select count(*) from clinic.hospital_directory"));
    }
}
