using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class PatientTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Merge = "update clinic.patients set merged_into_patient_id = $1 where patient_id = $2";

    [Fact]
    public async Task A_record_is_merged_into_a_live_one_and_logged_and_can_be_taken_back()
    {
        var loser = await A.AddPatientAsync(App, "P2");
        await DoAsync("update clinic.patients set status = 'inactive' where patient_id = $1", loser);

        await DoAsync(Merge, A.Patient, loser);
        Assert.Equal("merged f", await ReadAsync("select concat_ws(' ', status, is_active) from clinic.patients where patient_id = $1", loser));
        Assert.Equal("dr.rao P2 f", await ReadAsync("select concat_ws(' ', merged_by, snapshot ->> 'mrn', reversed_at is not null) from clinic.patient_merge_log where winner_patient_id = $1 and loser_patient_id = $2", A.Patient, loser));

        await DoAsync("update clinic.patients set merged_into_patient_id = null where patient_id = $1", loser);
        Assert.Equal("inactive t", await ReadAsync("select concat_ws(' ', status, is_active) from clinic.patients where patient_id = $1", loser));
        Assert.Equal("dr.rao t", await ReadAsync("select concat_ws(' ', reversed_by, reversed_at is not null) from clinic.patient_merge_log"));
    }

    [Fact]
    public async Task A_merged_record_is_not_booked()
    {
        var loser = await A.AddPatientAsync(App, "P2");
        await DoAsync(Merge, A.Patient, loser);

        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => A.BookAsync(App, 1, patient: loser));
        Assert.Equal("guard_bookable_patient", error.ConstraintName);
    }

    [Fact]
    public async Task Neither_a_cycle_nor_itself_nor_a_merged_or_foreign_record_is_a_winner()
    {
        var loser = await A.AddPatientAsync(App, "P2");
        await DoAsync(Merge, A.Patient, loser);

        Assert.Equal("23514 guard_patient_merge", await RefusalAsync(Merge, loser, A.Patient));
        Assert.Equal("23514 guard_patient_merge", await RefusalAsync(Merge, A.Patient, A.Patient));
        Assert.Equal("23514 guard_patient_merge", await RefusalAsync(Merge, B.Patient, A.Patient));
        Assert.Equal("23514 guard_patient_merge", await RefusalAsync(Merge, loser, await A.AddPatientAsync(App, "P3")));
    }

    [Fact]
    public async Task Two_merges_that_cross_each_other_at_once_leave_one()
    {
        var other = await A.AddPatientAsync(App, "P2");

        var results = await AtOnceAsync(2, (session, index) => session.InHospitalAsync(
            A.Hospital, "dr.rao", Merge, index == 0 ? A.Patient : other, index == 0 ? other : A.Patient));

        Assert.Equal(1, results.Count(result => result is null));
        Assert.Equal(1L, await ReadAsync("select count(*) from clinic.patients where status = 'merged'"));
    }

    [Fact]
    public async Task Nobody_is_born_tomorrow()
    {
        Assert.Equal("23514 guard_birth_date", await RefusalAsync("update clinic.patients set date_of_birth = current_date + 1"));
        Assert.Equal(1, await DoAsync("update clinic.patients set date_of_birth = current_date"));
    }

    [Theory]
    [InlineData("delete from clinic.patients")]
    [InlineData("set local skinspire.purge = 'on'; delete from clinic.patients")]
    public async Task A_record_is_not_removed_by_the_application(string sql) => Assert.Equal("42501", await RefusalAsync(sql));

    [Fact]
    public async Task The_owner_purges_when_it_says_so()
    {
        await using var migrator = await Database.OpenAsMigratorAsync();

        Assert.Equal(
            "42501",
            (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => migrator.InHospitalAsync(A.Hospital, "purge", "delete from clinic.patients where hospital_id = clinic.current_hospital()"))).SqlState);
        Assert.Equal(1, await migrator.InHospitalAsync(A.Hospital, "purge", "set local skinspire.purge = 'on'; delete from clinic.patients where hospital_id = clinic.current_hospital()"));
    }

    [Theory]
    [InlineData("mrn = 'X', phone = '98765'", "23514 ck_patients_phone")]
    [InlineData("blood_group = 'C+'", "23514 ck_patients_blood_group")]
    [InlineData("abha_number = '123'", "23514 ck_patients_abha_number")]
    [InlineData("gender = 'm'", "23514 ck_patients_gender")]
    [InlineData("address = '[]'", "23514 ck_patients_address")]
    [InlineData("medical_info_encrypted = '\\x00'", "23514 ck_patients_medical_info")]
    [InlineData("is_deleted = true", "23514 ck_patients_deletion")]
    public async Task What_a_patient_cannot_be(string set, string refusal) => Assert.Equal(refusal, await RefusalAsync($"update clinic.patients set {set}"));

    [Fact]
    public async Task A_medical_record_number_is_never_used_again()
    {
        await DoAsync("update clinic.patients set is_deleted = true, deleted_at = now(), deleted_by = 'x'");

        Assert.Equal("23505 ix_patients_mrn", await RefusalAsync("insert into clinic.patients (hospital_id, mrn, first_name) values ($1, 'PAT0001', 'Asha')", A.Hospital));
    }
}
