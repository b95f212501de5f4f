using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class TrackUserChangesTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Actors = "select created_by || ' ' || updated_by from clinic.patients where mrn = 'X'";

    [Fact]
    public async Task The_bound_user_is_the_actor_and_the_maker_never_changes()
    {
        await App.InHospitalAsync(A.Hospital, "maker", "insert into clinic.patients (hospital_id, mrn, first_name, created_by) values ($1, 'X', 'Asha', 'mallory')", A.Hospital);
        await App.InHospitalAsync(A.Hospital, "changer", "update clinic.patients set first_name = 'Usha', created_by = 'mallory', updated_by = 'mallory' where mrn = 'X'");

        Assert.Equal("maker changer", await ReadAsync(Actors));
    }

    [Fact]
    public async Task Without_a_bound_user_it_is_what_the_application_gave_else_the_role_and_never_null()
    {
        await App.InHospitalAsync(A.Hospital, "", "insert into clinic.patients (hospital_id, mrn, first_name, created_by) values ($1, 'X', 'Asha', 'import')", A.Hospital);
        Assert.Equal("import import", await ReadAsync(Actors));

        await App.InHospitalAsync(A.Hospital, "", "update clinic.patients set first_name = 'Usha', updated_by = 'batch' where mrn = 'X'");
        Assert.Equal("import batch", await ReadAsync(Actors));

        await App.InHospitalAsync(A.Hospital, "", "update clinic.patients set first_name = 'Isha', updated_by = null where mrn = 'X'");
        Assert.Equal("import skinspire_test", await ReadAsync(Actors));
    }
}
