using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class UpdateTimestampTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Stamps = "select concat_ws(' ', created_at = $1, updated_at = $1, row_version) from clinic.patients where patient_id = $2";

    [Fact]
    public async Task An_insert_is_stamped_whatever_the_client_sends()
    {
        await DoAsync(
            "insert into clinic.patients (hospital_id, mrn, first_name, created_at, updated_at, row_version) values ($1, 'X', 'Asha', '2001-01-01Z', '2001-01-01Z', 99)", A.Hospital);

        Assert.Equal("t t 1", await ReadAsync("select concat_ws(' ', created_at > now() - interval '1 minute', updated_at = created_at, row_version) from clinic.patients where mrn = 'X'"));
    }

    [Fact]
    public async Task A_real_change_moves_updated_at_and_the_version_and_keeps_created_at()
    {
        var before = await ReadAsync("select created_at from clinic.patients");

        await DoAsync("update clinic.patients set phone = '+919000000001', created_at = '2001-01-01Z', row_version = 77");

        Assert.Equal("t f 2", await ReadAsync(Stamps, before, A.Patient));
    }

    [Theory]
    [InlineData("first_name = first_name")]
    [InlineData("updated_at = '2001-01-01Z'")]
    [InlineData("updated_by = 'mallory', row_version = 5")]
    public async Task A_change_that_changes_nothing_leaves_every_stamp(string set)
    {
        var before = await ReadAsync("select created_at from clinic.patients");

        await App.InHospitalAsync(A.Hospital, "somebody.else", $"update clinic.patients set {set}");

        Assert.Equal("t t 1", await ReadAsync(Stamps, before, A.Patient));
        Assert.Equal("setup", await ReadAsync("select updated_by from clinic.patients"));
    }
}
