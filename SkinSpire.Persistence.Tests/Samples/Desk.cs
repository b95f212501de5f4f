using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SkinSpire.Persistence.Management.Populating;

namespace SkinSpire.Persistence.Tests.Samples;

/// <summary>A client of the sample, signed in at one hospital or at none.</summary>
internal sealed class Desk(HttpClient http, string? token = null)
{
    internal string? Token { get; } = token;

    internal static async Task<Desk> SignInAsync(HttpClient http, string hospital, string login = "imran.khan")
    {
        var (status, session) = await new Desk(http).SendAsync(HttpMethod.Post, "/session", new { hospital, login, password = Populator.Password });
        Assert.Equal(HttpStatusCode.OK, status);
        return new Desk(http, session.GetProperty("token").GetString());
    }

    internal Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    internal Task<(HttpStatusCode Status, JsonElement Body)> RegisterAsync(string mrn, string? firstName) =>
        SendAsync(HttpMethod.Post, "/patients", new { mrn, firstName, lastName = "Iyer", gender = "female", phone = "+910000000301" });

    internal Task<(HttpStatusCode Status, JsonElement Body)> BookAsync(string mrn, string startsAt, string doctor = "DOC001") =>
        SendAsync(HttpMethod.Post, "/appointments", new { mrn, branch = "MAIN", doctor, startsAt });

    internal Task<(HttpStatusCode Status, JsonElement Body)> MoveAsync(JsonElement appointment, string status) => SendAsync(
        HttpMethod.Put, $"/appointments/{appointment.GetProperty("number").GetString()}/status", new { status, version = appointment.GetProperty("version").GetInt64() });

    internal async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{response.StatusCode}: {text}");
        return (response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }
}
