using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using SkinSpire.Persistence.Management.Populating;
using SkinSpire.Persistence.Tests.Packages;

namespace SkinSpire.Persistence.Tests.Samples;

/// <summary>An application over the packed packages, driven over HTTP for two hospitals at once.</summary>
[Collection(nameof(PackedCollection))]
public sealed class ClinicDeskTests(RunningClinicDesk sample) : IClassFixture<RunningClinicDesk>
{
    private const string Bengaluru = "SKIN-BLR";
    private const string Hyderabad = "SKIN-HYD";

    [Fact]
    public async Task Two_hospitals_register_and_book_at_once_and_each_sees_its_own_day()
    {
        var days = await Task.WhenAll(DayAsync(Bengaluru, "Asha"), DayAsync(Hyderabad, "Bela"));

        Assert.Equal(["09:00 P-0001 Asha Iyer, Meera Rao, booked", "09:00 P-0001 Bela Iyer, Meera Rao, booked"], days);
    }

    [Fact]
    public async Task Of_many_who_book_one_doctors_time_at_once_one_wins_in_each_hospital_and_the_others_get_a_problem_document()
    {
        var desks = await Task.WhenAll(Desk.SignInAsync(sample.Http, Bengaluru), Desk.SignInAsync(sample.Http, Hyderabad));

        var answers = await Task.WhenAll(desks.SelectMany(desk => Enumerable.Range(1, 8).Select(async index =>
            (desk.Token, Answer: await desk.BookAsync($"PAT000{1 + (index % 4)}", "2027-05-03T04:00:00Z")))));

        foreach (var hospital in answers.GroupBy(answer => answer.Token, answer => answer.Answer))
        {
            Assert.Equal("Conflict 7, OK 1", string.Join(", ", hospital.CountBy(answer => answer.Status).Select(count => $"{count.Key} {count.Value}").Order(StringComparer.Ordinal)));
            var problem = hospital.First(answer => answer.Status == HttpStatusCode.Conflict).Body;
            Assert.Equal(("SSP2101", 409, "Choose another time or another member of staff, or set AllowOverlap when the overlap is meant."), (Code(problem), problem.GetProperty("status").GetInt32(), problem.GetProperty("detail").GetString()));
            Assert.DoesNotContain("PAT000", problem.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_of_one_hospital_opens_nothing_of_another()
    {
        var (own, other) = (await Desk.SignInAsync(sample.Http, Bengaluru), await Desk.SignInAsync(sample.Http, Hyderabad));
        await other.RegisterAsync("P-0002", "Chitra");
        byte[] moved = [.. Base64Url.DecodeFromChars(other.Token).AsSpan(0, 16), .. Base64Url.DecodeFromChars(own.Token).AsSpan(16)];

        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync("/patients/P-0002")).Status);
        Assert.Equal((HttpStatusCode.NotFound, (string?)null), Refusal(await own.BookAsync("P-0002", "2027-05-04T04:00:00Z")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Desk(sample.Http, Base64Url.EncodeToString(moved)).GetAsync("/patients/P-0002")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/patients/P-0002")).Status);
    }

    [Theory]
    [InlineData(Bengaluru, "imran.khan", "wrong")]
    [InlineData(Bengaluru, "nobody", Populator.Password)]
    [InlineData("NOWHERE", "imran.khan", Populator.Password)]
    public async Task A_wrong_sign_in_is_refused_and_the_answer_does_not_say_what_was_wrong(string hospital, string login, string password)
    {
        var (status, problem) = await new Desk(sample.Http).SendAsync(HttpMethod.Post, "/session", new { hospital, login, password });

        Assert.Equal((HttpStatusCode.Unauthorized, "Hospital, login name or password is wrong."), (status, problem.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task Without_a_token_nothing_is_shown(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Desk(sample.Http, token).GetAsync("/patients/PAT0001")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Desk(sample.Http, token).GetAsync("/branches/MAIN/days/2027-01-04")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_token()
    {
        var desk = await Desk.SignInAsync(sample.Http, Bengaluru);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/patients/PAT0001")).Status);

        Assert.Equal(HttpStatusCode.NoContent, (await desk.SendAsync(HttpMethod.Delete, "/session")).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.GetAsync("/patients/PAT0001")).Status);
    }

    [Fact]
    public async Task What_the_database_refuses_is_said_by_status_and_code()
    {
        var desk = await Desk.SignInAsync(sample.Http, Hyderabad);
        var (_, booked) = await desk.BookAsync("PAT0001", "2027-05-05T04:00:00Z", "DOC002");
        var (_, cancelled) = await desk.MoveAsync(booked, "cancelled");

        Assert.Equal((HttpStatusCode.Conflict, "SSP2108"), Refusal(await desk.MoveAsync(booked, "arrived")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "SSP2104"), Refusal(await desk.MoveAsync(cancelled, "booked")));
        Assert.Equal((HttpStatusCode.Conflict, "SSP2102"), Refusal(await desk.RegisterAsync("PAT0001", "Devi")));
        Assert.Equal((HttpStatusCode.NotFound, null), Refusal(await desk.BookAsync("PAT0001", "2027-05-06T04:00:00Z", "NOBODY")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "SSP2105"), Refusal(await desk.RegisterAsync(new string('9', 21), "Devi")));
        Assert.Equal((HttpStatusCode.BadRequest, null), Refusal(await desk.RegisterAsync("P-0003", null)));
        Assert.Equal("cancelled", cancelled.GetProperty("status").GetString());
        Assert.DoesNotContain("Devi", sample.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Token!, sample.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_role_of_the_user_allows_is_forbidden()
    {
        var doctor = await Desk.SignInAsync(sample.Http, Hyderabad, "meera.rao");
        var (_, booked) = await doctor.BookAsync("PAT0002", "2027-05-07T04:00:00Z");
        await using (var superuser = await sample.Database.OpenAsSuperuserAsync())
        {
            await superuser.ExecuteAsync("update clinic.role_permissions set can_edit = false where role_id in (select role_id from clinic.roles where role_name = 'Doctor')");
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await doctor.MoveAsync(booked, "arrived")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await Desk.SignInAsync(sample.Http, Hyderabad)).MoveAsync(booked, "arrived")).Status);
    }

    [Fact]
    public async Task It_says_that_it_is_well_and_what_it_can_do()
    {
        using var health = await sample.Http.GetAsync("/health", TestContext.Current.CancellationToken);
        var (_, document) = await new Desk(sample.Http).GetAsync("/openapi/v1.json");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (health.StatusCode, await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(
            ["delete /session", "get /branches/{code}/days/{day}", "get /patients", "get /patients/{mrn}", "post /appointments", "post /patients", "post /session", "put /appointments/{number}/status"],
            document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name} {path.Name}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_must_not_be_called_is_an_error_where_the_package_is_referenced()
    {
        var build = await sample.BuildWithAsync(WrongCalls.Source);

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(WrongCalls.Banned, WrongCalls.Refused(build));
    }

    private async Task<string> DayAsync(string hospital, string firstName)
    {
        var desk = await Desk.SignInAsync(sample.Http, hospital);
        Assert.Equal(HttpStatusCode.Created, (await desk.RegisterAsync("P-0001", firstName)).Status);
        var (found, patients) = await desk.GetAsync("/patients?lastName=IYER");
        Assert.Equal((HttpStatusCode.OK, $"{firstName} Iyer"), (found, patients.EnumerateArray().First().GetProperty("name").GetString()));

        // The second is on the next day where the branch is.
        Assert.Equal(HttpStatusCode.OK, (await desk.BookAsync("P-0001", "2027-06-01T09:00:00+05:30")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.BookAsync("PAT0002", "2027-06-01T20:30:00Z")).Status);

        var (_, day) = await desk.GetAsync("/branches/MAIN/days/2027-06-01");
        return string.Join("; ", day.EnumerateArray().Select(visit =>
            $"{visit.GetProperty("startsAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(5.5)):HH:mm} {visit.GetProperty("mrn")} {visit.GetProperty("patient")}, {visit.GetProperty("doctor")}, {visit.GetProperty("status")}"));
    }

    private static (HttpStatusCode Status, string? Code) Refusal((HttpStatusCode Status, JsonElement Body) answer) => (answer.Status, Code(answer.Body));

    private static string? Code(JsonElement problem) => problem.TryGetProperty("code", out var code) ? code.GetString() : null;
}
