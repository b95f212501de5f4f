using System.Text.Json;
using System.Text.Json.Serialization;
using ClinicDesk.Access;
using ClinicDesk.Endpoints;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddSkinSpireLocalFile();

// Sessions, sign-in, health checks, and a start that is refused on a wrong database.
builder.Services.AddClinicPersistence(builder.Configuration);

builder.Services.AddAuthentication(TokenHandler.Scheme).AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Scheme, configureOptions: null);
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
builder.Services.AddScoped<IAuthorizationHandler, RightHandler>();

builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<PersistenceProblems>();
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(options =>
{
    // A request is whole or 400; lengths, ranges and rules are the database's to check.
    options.SerializerOptions.RespectRequiredConstructorParameters = true;
    options.SerializerOptions.RespectNullableAnnotations = true;
    options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
});

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

app.MapHealthChecks("/health").AllowAnonymous();
app.MapOpenApi().AllowAnonymous();
app.MapSession();
app.MapPatients();
app.MapAppointments();
app.MapBranches();

await app.RunAsync();
