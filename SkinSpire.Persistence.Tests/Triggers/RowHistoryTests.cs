using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Verification;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class RowHistoryTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Last = "select concat_ws(' ', operation, actor, changed, row_key = jsonb_build_object('hospital_id', $1::uuid, 'patient_id', $2::uuid)) from clinic.row_history where table_name = 'patients' order by changed_at desc limit 1";

    [Fact]
    public async Task A_change_is_written_with_its_columns_and_actor_alone()
    {
        await DoAsync("update clinic.patients set phone = '+919000000001', middle_name = null, first_name = 'Usha'");

        Assert.Equal(
            """update dr.rao {"phone": {"new": "+919000000001", "old": null}, "full_name": {"new": "Usha", "old": "Kavitha"}, "first_name": {"new": "Usha", "old": "Kavitha"}, "first_name_norm": {"new": "usha", "old": "kavitha"}} t""",
            await ReadAsync(Last, A.Hospital, A.Patient));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_writes_nothing()
    {
        var before = await ReadAsync("select count(*) from clinic.row_history");

        await DoAsync("update clinic.patients set first_name = first_name");

        Assert.Equal(before, await ReadAsync("select count(*) from clinic.row_history"));
    }

    [Fact]
    public async Task Ciphertext_and_credentials_are_masked()
    {
        await DoAsync("update clinic.patients set medical_info_encrypted = '\\x0102', encryption_key_ref = 'key-1'");

        Assert.Equal(
            """update dr.rao {"encryption_key_ref": {"new": "key-1", "old": null}, "medical_info_encrypted": {"new": "***", "old": "***"}} t""",
            await ReadAsync(Last, A.Hospital, A.Patient));
    }

    [Theory]
    [InlineData("patients")]
    [InlineData("staff")]
    [InlineData("users")]
    [InlineData("appointments")]
    [InlineData("user_roles")]
    public async Task Each_audited_table_writes_its_inserts(string table)
    {
        await A.BookAsync(App, 1);
        await DoAsync("insert into clinic.user_roles (hospital_id, user_id, role_id) values ($1, $2, $3)", A.Hospital, A.User, A.DoctorRole);

        Assert.Equal(1L, await ReadAsync("select count(*) from clinic.row_history where table_name = $1 and operation = 'insert'", table));
    }

    [Fact]
    public async Task A_delete_is_written_with_what_went()
    {
        await DoAsync("insert into clinic.user_roles (hospital_id, user_id, role_id) values ($1, $2, $3)", A.Hospital, A.User, A.DoctorRole);

        await DoAsync("delete from clinic.user_roles");

        Assert.Equal(true, await ReadAsync("select changed -> 'is_active' = '{\"old\": true}' from clinic.row_history where table_name = 'user_roles' and operation = 'delete'"));
    }

    [Fact]
    public async Task It_is_kept_in_this_months_partition() =>
        Assert.Equal(0L, await ReadAsync("select count(*) from clinic.row_history where tableoid::regclass::text <> 'clinic.' || to_char(now() at time zone 'UTC', '\"row_history_y\"YYYY\"m\"MM')"));

    [Fact]
    public async Task No_change_is_lost_for_want_of_a_partition()
    {
        await using var broken = await Server.NewDatabaseAsync();
        var hospital = (await TwoHospitals.CreateAsync(broken)).First;
        await using var superuser = await broken.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("do $$ begin execute (select format('drop table %s', tableoid::regclass) from clinic.row_history limit 1); end $$");
        await using var app = await broken.OpenAsApplicationAsync();

        await app.InHospitalAsync(hospital, "dr.rao", "update clinic.patients set first_name = 'Usha'");

        Assert.Equal("clinic.row_history_default", await app.ScalarAsync(hospital, "select tableoid::regclass::text from clinic.row_history"));
    }

    [Fact]
    public async Task A_month_that_was_made_too_late_takes_its_rows_out_of_the_default_partition()
    {
        await using var late = await Server.NewDatabaseAsync();
        var hospital = (await TwoHospitals.CreateAsync(late)).First;
        await using var superuser = await late.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("do $$ begin execute (select format('drop table %s', tableoid::regclass) from clinic.row_history limit 1); end $$");
        await using var app = await late.OpenAsApplicationAsync();
        await app.InHospitalAsync(hospital, "dr.rao", "update clinic.patients set first_name = 'Usha'");

        await using var migrator = await late.OpenAsMigratorAsync();
        await migrator.ExecuteAsync("call clinic.create_row_history_partitions()");
        await migrator.ExecuteAsync("call clinic.create_row_history_partitions()");

        Assert.Equal("update true", await app.ScalarAsync(hospital, "select operation || ' ' || (tableoid::regclass::text like 'clinic.row_history_y%') from clinic.row_history"));
        Assert.Equal([], (await late.VerifyAsync("units", "drift")).Lines());
    }
}
