using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Triggers;

/// <summary>Lock-out, sessions and logout, one after the other and twenty at once.</summary>
public sealed class SignInTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Account = "select concat_ws(' ', failed_login_attempts, account_status, locked_until > now()) from clinic.users";

    [Fact]
    public async Task Twenty_refused_sign_ins_at_once_are_all_counted_and_lock_the_account()
    {
        var results = await AtOnceAsync(20, (session, _) => FailAsync(session));

        Assert.All(results, Assert.Null);
        Assert.Equal("20 locked t", await ReadAsync(Account));
        Assert.Equal(20L, await ReadAsync("select count(*) from clinic.login_history"));
    }

    [Fact]
    public async Task The_fifth_refused_sign_in_locks_and_the_fourth_does_not()
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await FailAsync(App);
        }

        Assert.Equal("4 active", await ReadAsync(Account));
        await FailAsync(App);
        Assert.Equal("5 locked t", await ReadAsync(Account));
    }

    [Fact]
    public async Task A_hospital_sets_its_own_limit()
    {
        await DoAsync("insert into clinic.hospital_settings (hospital_id, setting_code, value) values ($1, 'MAX_LOGIN_ATTEMPTS', '2')", A.Hospital);

        await FailAsync(App);
        await FailAsync(App);

        Assert.Equal("2 locked t", await ReadAsync(Account));
        Assert.Equal("5", await App.ScalarAsync(B.Hospital, "select clinic.setting('MAX_LOGIN_ATTEMPTS')"));
    }

    [Fact]
    public async Task A_setting_that_is_not_editable_is_the_shared_one()
    {
        await DoAsync("insert into clinic.hospital_settings (hospital_id, setting_code, value) values ($1, 'SESSION_HOURS', '99')", A.Hospital);
        Assert.Equal("99", await ReadAsync("select clinic.setting('SESSION_HOURS')"));

        await using var closed = await Server.NewDatabaseAsync();
        var hospital = (await TwoHospitals.CreateAsync(closed)).First;
        await using var superuser = await closed.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("update clinic.settings set is_editable = false where setting_code = 'SESSION_HOURS'");
        await using var app = await closed.OpenAsApplicationAsync();
        await app.InHospitalAsync(hospital, "x", "insert into clinic.hospital_settings (hospital_id, setting_code, value) values ($1, 'SESSION_HOURS', '99')", hospital);
        Assert.Equal("12", await app.ScalarAsync(hospital, "select clinic.setting('SESSION_HOURS')"));
    }

    [Fact]
    public async Task An_attempt_is_counted_by_its_login_name_whatever_its_case_and_an_unknown_name_is_recorded()
    {
        await DoAsync("insert into clinic.login_history (hospital_id, attempted_login, status) values ($1, 'DR.Rao', 'failed')", A.Hospital);
        await DoAsync("insert into clinic.login_history (hospital_id, attempted_login, status) values ($1, 'nobody', 'failed')", A.Hospital);

        Assert.Equal("1 active", await ReadAsync(Account));
        Assert.Equal(0, await App.ScalarAsync(B.Hospital, "select failed_login_attempts from clinic.users"));
        Assert.Equal(2L, await ReadAsync("select count(*) from clinic.login_history"));
    }

    [Fact]
    public async Task A_good_sign_in_clears_the_counter_and_is_remembered()
    {
        await FailAsync(App);

        await SucceedAsync(App);

        Assert.Equal("0 active", await ReadAsync(Account));
        Assert.Equal(true, await ReadAsync("select last_login = (select max(login_time) from clinic.login_history where status = 'success') from clinic.users"));
    }

    [Fact]
    public async Task A_locked_account_cannot_sign_in_before_its_time_and_can_after_it()
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await FailAsync(App);
        }

        Assert.Equal("SS003", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => SucceedAsync(App))).SqlState);
        Assert.Equal("5 locked t", await ReadAsync(Account));

        await DoAsync("update clinic.users set locked_until = now() - interval '1 second'");
        await SucceedAsync(App);
        Assert.Equal("0 active", await ReadAsync(Account));
    }

    [Fact]
    public async Task Twenty_sign_ins_at_once_leave_the_newest_five_sessions()
    {
        var results = await AtOnceAsync(20, (session, index) => OpenAsync(session, index));

        Assert.All(results, Assert.Null);
        Assert.Equal("5 15", await ReadAsync("select count(*) filter (where is_active) || ' ' || count(*) filter (where end_reason = 'limit' and ended_at is not null) from clinic.user_sessions"));
    }

    [Fact]
    public async Task One_after_the_other_the_oldest_session_is_ended()
    {
        for (var index = 0; index < 6; index++)
        {
            await OpenAsync(App, index);
        }

        Assert.Equal("0", await ReadAsync("select string_agg(get_byte(token_hash, 31)::text, ',') from clinic.user_sessions where not is_active"));
    }

    [Fact]
    public async Task An_expired_session_is_ended_and_an_ended_one_stays_ended()
    {
        await DoAsync("insert into clinic.user_sessions (hospital_id, user_id, token_hash, issued_at, expires_at) values ($1, $2, sha256('old'), now() - interval '2 hours', now() - interval '1 hour')", A.Hospital, A.User);

        Assert.Equal("f expired t", await ReadAsync("select concat_ws(' ', is_active, end_reason, ended_at is not null) from clinic.user_sessions"));
        Assert.Equal("23514 check_session_expiration", await RefusalAsync("update clinic.user_sessions set is_active = true, expires_at = now() + interval '1 hour', ended_at = null"));
    }

    [Fact]
    public async Task Logging_out_closes_the_history_row_of_that_session_alone()
    {
        await OpenAsync(App, 1);
        await OpenAsync(App, 2);
        await DoAsync("insert into clinic.login_history (hospital_id, user_id, attempted_login, session_id, status) select hospital_id, user_id, 'dr.rao', session_id, 'success' from clinic.user_sessions");

        await DoAsync("update clinic.user_sessions set is_active = false where get_byte(token_hash, 31) = 1");

        Assert.Equal(
            "1:true:logout 2:false:",
            await ReadAsync("select string_agg(get_byte(s.token_hash, 31) || ':' || (h.logout_time is not null) || ':' || coalesce(s.end_reason, ''), ' ' order by get_byte(s.token_hash, 31)) from clinic.login_history h join clinic.user_sessions s using (hospital_id, session_id)"));
    }

    private Task FailAsync(Session session) => session.InHospitalAsync(
        A.Hospital, "dr.rao", "insert into clinic.login_history (hospital_id, user_id, attempted_login, status, failure_reason) values ($1, $2, 'dr.rao', 'failed', 'wrong password')", A.Hospital, A.User);

    private Task SucceedAsync(Session session) => session.InHospitalAsync(
        A.Hospital, "dr.rao", "insert into clinic.login_history (hospital_id, user_id, attempted_login, status) values ($1, $2, 'dr.rao', 'success')", A.Hospital, A.User);

    private Task OpenAsync(Session session, int index) => session.InHospitalAsync(
        A.Hospital,
        "dr.rao",
        "insert into clinic.user_sessions (hospital_id, user_id, token_hash, issued_at, expires_at) values ($1, $2, set_byte(decode(repeat('00', 32), 'hex'), 31, $3), now() + make_interval(secs => $3), now() + interval '1 hour')",
        A.Hospital, A.User, index);
}
