using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.SignIn;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Triggers;

namespace SkinSpire.Persistence.Tests.SignIn;

/// <summary>Sign-in through the library, alone and many at once.</summary>
public sealed class SignInServiceTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private const string Attempts = "select string_agg(status || coalesce(':' || failure_reason, ''), ' ' order by login_time) from clinic.login_history";

    private ClinicSessions Sessions => new(new DbContextOptionsBuilder().UseClinicDatabase(Database.ApplicationConnectionString).Options);

    private SignInService Service => new(Sessions, new SignInLog(NullLogger<SignInLog>.Instance));

    private UserSessions Users => new(Sessions);

    [Fact]
    public async Task The_right_password_opens_a_session_that_is_found_by_its_token_and_by_nothing_else()
    {
        await SetPasswordAsync();

        var result = await SignInAsync(name: "DR.Rao");

        Assert.Equal(SignInOutcome.SignedIn, result.Outcome);
        Assert.Equal(result.User, await Users.FindAsync(result.Token!, TestContext.Current.CancellationToken));
        Assert.Equal((new TenantId(A.Hospital), A.User, "dr.rao", false), (result.User!.Hospital, result.User.UserId, result.User.LoginName, result.User.MustChangePassword));
        Assert.Equal(12.0, (result.User.ExpiresAt - DateTimeOffset.UtcNow).TotalHours, 0.1);
        Assert.Equal("success 10.0.0.7 desk", await ReadAsync("select status || ' ' || host(ip_address) || ' ' || user_agent from clinic.login_history"));
        Assert.Equal(result.Token!.Hash, await ReadAsync("select token_hash from clinic.user_sessions"));
        Assert.Null(await Users.FindAsync(SessionToken.New(new TenantId(A.Hospital)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_token_of_one_hospital_opens_nothing_at_another()
    {
        await SetPasswordAsync();
        var token = (await SignInAsync()).Token!;
        var moved = Convert.FromBase64String(token.Reveal().Replace('-', '+').Replace('_', '/'));
        B.Hospital.ToByteArray(bigEndian: true).CopyTo(moved, 0);
        Assert.True(SessionToken.TryParse(Convert.ToBase64String(moved).Replace('+', '-').Replace('/', '_'), out var foreign));

        Assert.Null(await Users.FindAsync(foreign, TestContext.Current.CancellationToken));
        Assert.NotNull(await Users.FindAsync(token, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("ALPHA", "dr.rao", "wrong", "failed:wrong password", 1)]
    [InlineData("ALPHA", "nobody", "wrong", "failed:unknown login", 0)]
    [InlineData("NOWHERE", "dr.rao", "wrong", null, 0)]
    public async Task A_refusal_is_recorded_with_its_reason_and_the_answer_does_not_say_it(string hospital, string name, string password, string? recorded, int counted)
    {
        await SetPasswordAsync();

        Assert.Equal(new SignInResult(SignInOutcome.Refused), await SignInAsync(hospital, name, password));
        Assert.Equal((recorded, counted), ((string?)await ReadAsync(Attempts), (int)(await ReadAsync("select failed_login_attempts from clinic.users"))!));
    }

    [Fact]
    public async Task A_disabled_account_is_refused_with_the_right_password_and_its_sessions_are_over()
    {
        await SetPasswordAsync();
        var token = (await SignInAsync()).Token!;
        await DoAsync("update clinic.users set account_status = 'disabled'");

        Assert.Null(await Users.FindAsync(token, TestContext.Current.CancellationToken));
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync()).Outcome);
        Assert.Equal("success failed:disabled", await ReadAsync(Attempts));
    }

    [Fact]
    public async Task Twenty_wrong_passwords_at_once_are_counted_each_and_then_the_right_one_is_locked_out_until_the_lock_ends()
    {
        await SetPasswordAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignInAsync(password: "wrong")));

        Assert.DoesNotContain(results, result => result.Outcome == SignInOutcome.SignedIn);
        Assert.Equal(20L, await ReadAsync("select count(*) from clinic.login_history"));
        Assert.Equal(true, await ReadAsync("select failed_login_attempts = (select count(*) from clinic.login_history where status = 'failed') and account_status = 'locked' from clinic.users"));
        Assert.Equal(new SignInResult(SignInOutcome.Locked), await SignInAsync());
        Assert.Equal(0L, await ReadAsync("select count(*) from clinic.user_sessions"));

        await DoAsync("update clinic.users set locked_until = now() - interval '1 second'");
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
        Assert.Equal("0 active", await ReadAsync("select failed_login_attempts || ' ' || account_status from clinic.users"));
    }

    [Fact]
    public async Task Twenty_right_passwords_at_once_leave_as_many_sessions_as_are_allowed()
    {
        await SetPasswordAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignInAsync()));

        Assert.All(results, result => Assert.Equal(SignInOutcome.SignedIn, result.Outcome));
        var good = await Task.WhenAll(results.Select(result => Users.FindAsync(result.Token!, TestContext.Current.CancellationToken)));
        Assert.Equal((5, 5L), (good.Count(user => user is not null), (long)(await ReadAsync("select count(*) from clinic.user_sessions where is_active"))!));
    }

    [Fact]
    public async Task A_right_password_and_wrong_ones_at_once_never_open_a_locked_account()
    {
        await SetPasswordAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(index => SignInAsync(password: index % 3 == 0 ? Clinic.Password : "wrong")));

        Assert.Equal(
            (long)results.Count(result => result.Outcome == SignInOutcome.SignedIn),
            await ReadAsync("select count(*) from clinic.login_history where status = 'success'"));
        Assert.Equal(30L, await ReadAsync("select count(*) from clinic.login_history"));
    }

    [Fact]
    public async Task A_bcrypt_hash_of_the_trigger_is_replaced_at_the_first_sign_in()
    {
        await DoAsync("update clinic.users set new_password = $1", Clinic.Password);
        Assert.Equal("$2a$12$", await ReadAsync("select left(password_hash, 7) from clinic.users"));

        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
        var stronger = (string)(await ReadAsync("select password_hash from clinic.users"))!;
        Assert.Equal(PasswordVerdict.Right, PasswordHashing.Verify(stronger, Clinic.Password));

        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync()).Outcome);
        Assert.Equal(stronger, await ReadAsync("select password_hash from clinic.users"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_once_and_closes_its_history()
    {
        await SetPasswordAsync();
        var (first, second) = ((await SignInAsync()).Token!, (await SignInAsync()).Token!);

        Assert.True(await Users.SignOutAsync(first, TestContext.Current.CancellationToken));
        Assert.False(await Users.SignOutAsync(first, TestContext.Current.CancellationToken));
        Assert.Null(await Users.FindAsync(first, TestContext.Current.CancellationToken));
        Assert.NotNull(await Users.FindAsync(second, TestContext.Current.CancellationToken));
        Assert.Equal("logout 1", await ReadAsync("select string_agg(end_reason, ' ') || ' ' || (select count(*) from clinic.login_history where logout_time is not null) from clinic.user_sessions"));
    }

    [Fact]
    public async Task Another_password_ends_the_sessions_of_the_old_one()
    {
        await SetPasswordAsync();
        var token = (await SignInAsync()).Token!;

        Assert.True(await Users.SetPasswordAsync(new TenantId(A.Hospital), "admin", A.User, "another password", mustChange: true, TestContext.Current.CancellationToken));

        Assert.Null(await Users.FindAsync(token, TestContext.Current.CancellationToken));
        Assert.Equal(SignInOutcome.Refused, (await SignInAsync()).Outcome);
        Assert.True((await SignInAsync(password: "another password")).User!.MustChangePassword);
        Assert.False(await Users.SetPasswordAsync(new TenantId(A.Hospital), "admin", B.User, "another password", ct: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_sighting_is_noted_once_a_minute()
    {
        await SetPasswordAsync();
        var token = (await SignInAsync()).Token!;

        await Users.FindAsync(token, TestContext.Current.CancellationToken);
        var seen = await ReadAsync("select last_seen_at from clinic.user_sessions");
        await Users.FindAsync(token, TestContext.Current.CancellationToken);

        Assert.NotNull(seen);
        Assert.Equal(seen, await ReadAsync("select last_seen_at from clinic.user_sessions"));
    }

    [Fact]
    public async Task An_expired_session_is_nobodys()
    {
        await SetPasswordAsync();
        var token = (await SignInAsync()).Token!;
        await DoAsync("update clinic.user_sessions set issued_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'");

        Assert.Null(await Users.FindAsync(token, TestContext.Current.CancellationToken));
    }

    private Task<bool> SetPasswordAsync() => Users.SetPasswordAsync(new TenantId(A.Hospital), "setup", A.User, Clinic.Password, ct: TestContext.Current.CancellationToken);

    private Task<SignInResult> SignInAsync(string hospital = "ALPHA", string name = "dr.rao", string password = Clinic.Password) => Service.SignInAsync(
        new SignInRequest { HospitalCode = hospital, LoginName = name, Password = password, IpAddress = IPAddress.Parse("10.0.0.7"), UserAgent = "desk" }, TestContext.Current.CancellationToken);
}
