using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

public sealed class RoleTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Give = "insert into clinic.user_roles (hospital_id, user_id, role_id) values ($1, $2, $3)";

    [Fact]
    public async Task A_live_role_is_given_to_a_live_user() => Assert.Equal(1, await DoAsync(Give, A.Hospital, A.User, A.DoctorRole));

    [Fact]
    public async Task A_role_of_another_hospital_cannot_be_given() =>
        Assert.Equal("23503 fk_user_roles_role_id", await RefusalAsync(Give, A.Hospital, A.User, B.DoctorRole));

    [Theory]
    [InlineData("update clinic.roles set status = 'inactive' where role_name = 'Doctor'")]
    [InlineData("update clinic.users set account_status = 'disabled'")]
    [InlineData("update clinic.users set is_deleted = true, deleted_at = now(), deleted_by = 'admin'")]
    public async Task An_inactive_role_or_user_gets_none(string before)
    {
        await DoAsync(before);

        Assert.Equal("23514 validate_role_assignment", await RefusalAsync(Give, A.Hospital, A.User, A.DoctorRole));
    }

    [Theory]
    [InlineData("account_status = 'disabled'")]
    [InlineData("is_deleted = true, deleted_at = now(), deleted_by = 'admin'")]
    public async Task A_user_who_goes_takes_roles_and_sessions_along(string change)
    {
        await DoAsync(Give, A.Hospital, A.User, A.DoctorRole);
        await DoAsync("insert into clinic.user_sessions (hospital_id, user_id, token_hash, expires_at) values ($1, $2, sha256('t'), now() + interval '1 hour')", A.Hospital, A.User);

        await DoAsync($"update clinic.users set {change}");

        Assert.Equal(
            "f f disabled",
            await ReadAsync("select concat_ws(' ', r.is_active, s.is_active, s.end_reason) from clinic.user_roles r join clinic.user_sessions s using (hospital_id, user_id)"));
    }

    [Fact]
    public async Task A_user_disabled_while_a_role_is_being_given_ends_without_it()
    {
        await using var giver = await Database.OpenAsApplicationAsync();
        await using var transaction = await giver.EnterAsync(A.Hospital, "admin");
        await giver.ExecuteAsync(Give, A.Hospital, A.User, A.DoctorRole);

        var disabling = DoAsync("update clinic.users set account_status = 'disabled'");
        await Task.WhenAny(disabling, Task.Delay(300, TestContext.Current.CancellationToken));
        Assert.False(disabling.IsCompleted);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await disabling;

        Assert.Equal(false, await ReadAsync("select is_active from clinic.user_roles"));
    }

    [Theory]
    [InlineData("update clinic.roles set role_name = 'Healer' where role_name = 'Doctor'")]
    [InlineData("update clinic.roles set is_standard = false where role_name = 'Doctor'")]
    [InlineData("update clinic.roles set is_deleted = true, deleted_at = now(), deleted_by = 'x' where role_name = 'Doctor'")]
    [InlineData("delete from clinic.roles where role_name = 'Doctor'")]
    public async Task A_standard_role_keeps_its_name_and_stays(string sql) => Assert.Equal("42501", await RefusalAsync(sql));

    [Fact]
    public async Task Every_standard_role_has_rights_and_any_right_implies_view()
    {
        Assert.Equal(
            "Doctor:7 Hospital Administrator:16 Nurse:9 Patient:4 Pharmacy Staff:7 Receptionist:5 System Administrator:16",
            await ReadAsync("select string_agg(n, ' ' order by n) from (select role_name || ':' || count(p.module_code) as n from clinic.roles r left join clinic.role_permissions p using (hospital_id, role_id) group by role_name) x"));
        Assert.Equal("23514 ck_role_permissions_view", await RefusalAsync("update clinic.role_permissions set can_view = false where can_edit"));
    }
}
