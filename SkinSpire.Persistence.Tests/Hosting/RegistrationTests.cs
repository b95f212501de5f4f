using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkinSpire.Persistence.Checking;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Context;
using SkinSpire.Persistence.Diagnostics;
using SkinSpire.Persistence.Entities;
using SkinSpire.Persistence.Environments;
using SkinSpire.Persistence.Faults;
using SkinSpire.Persistence.Hosting;
using SkinSpire.Persistence.Management.Servers;
using SkinSpire.Persistence.Sessions;
using SkinSpire.Persistence.SignIn;
using SkinSpire.Persistence.Tenancy;
using SkinSpire.Persistence.Tests.Infrastructure;
using SkinSpire.Persistence.Tests.Triggers;

namespace SkinSpire.Persistence.Tests.Hosting;

/// <summary>What an application gets by <c>AddClinicPersistence</c>.</summary>
public sealed partial class RegistrationTests(ClinicFixture clinic) : TriggerTest(clinic)
{
    private TenantId Own => new(A.Hospital);

    [Fact]
    public async Task Data_source_environment_and_masked_target_can_be_asked_for()
    {
        await using var hosted = new HostedClinic(Database);

        var configuration = hosted.Get<ClinicConfiguration>();
        Assert.Equal((DatabaseEnvironment.Testing, "skinspire.local.json"), (configuration.Environment.Environment, configuration.Environment.Source));
        Assert.Equal($"skinspire_test@127.0.0.1:{new NpgsqlConnectionStringBuilder(Database.ApplicationConnectionString).Port}/{Database.Name}", configuration.Target);
        Assert.Same(hosted.Get<NpgsqlDataSource>(), hosted.Get<NpgsqlDataSource>());
        var secret = new PassFile(new NpgsqlConnectionStringBuilder(Database.ApplicationConnectionString).Passfile!).Find("skinspire_test")!;
        Assert.DoesNotContain(secret, hosted.Get<NpgsqlDataSource>().ConnectionString + configuration + string.Concat(configuration.Settings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_is_bound_once_and_works_for_its_hospital()
    {
        await using var hosted = new HostedClinic(Database);
        await using var scope = hosted.Scope();
        var sessions = scope.ServiceProvider.GetRequiredService<ScopedSessions>();
        Assert.Throws<TenantNotBoundException>(() => sessions.Tenant);

        sessions.Bind(Own, "dr.rao");
        sessions.Bind(Own, "dr.rao");
        Assert.Throws<SessionReboundException>(() => sessions.Bind(new TenantId(B.Hospital), "dr.rao"));
        Assert.Throws<SessionReboundException>(() => sessions.Bind(Own, "somebody"));
        await sessions.RunAsync((context, _) => Task.FromResult(context.Add(new Patient { Mrn = "P9", FirstName = "Asha" })), TestContext.Current.CancellationToken);

        Assert.Equal(["P9:dr.rao", "PAT0001:setup"], (await sessions.QueryAsync(context => context.Set<Patient>().OrderBy(patient => patient.Mrn).Select(patient => patient.Mrn + ":" + patient.CreatedBy), TestContext.Current.CancellationToken)));
        Assert.Equal(2, await sessions.ReadAsync((context, ct) => context.Set<Patient>().CountAsync(ct), TestContext.Current.CancellationToken));
        await using var other = hosted.Scope();
        Assert.Throws<TenantNotBoundException>(() => other.ServiceProvider.GetRequiredService<ScopedSessions>().Actor);
    }

    [Fact]
    public async Task A_workers_context_is_bound_in_each_of_its_transactions_and_outside_of_them()
    {
        await using var hosted = new HostedClinic(Database);
        await using var context = hosted.Get<ClinicContextFactory<ClinicDbContext>>().CreateDbContext(Own, "worker");

        for (var number = 1; number <= 3; number++)
        {
            context.Add(new Patient { Mrn = $"W{number}", FirstName = "Asha" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Equal(number + 1, await context.Set<Patient>().IgnoreQueryFilters([QueryFilters.Tenant]).CountAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal("worker", await ReadAsync("select distinct created_by from clinic.patients where mrn like 'W%'"));
        await using var shared = hosted.Get<IDbContextFactory<ClinicDbContext>>().CreateDbContext();
        Assert.NotEmpty(await shared.Set<ClinicModule>().ToListAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<TenantNotBoundException>(() => shared.Set<Patient>().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sign_in_is_there()
    {
        await using var hosted = new HostedClinic(Database);
        await hosted.Get<UserSessions>().SetPasswordAsync(Own, "setup", A.User, Clinic.Password, ct: TestContext.Current.CancellationToken);

        var result = await hosted.Get<SignInService>().SignInAsync(new SignInRequest { HospitalCode = "ALPHA", LoginName = "dr.rao", Password = Clinic.Password }, TestContext.Current.CancellationToken);

        Assert.Equal(SignInOutcome.SignedIn, result.Outcome);
        Assert.DoesNotContain(hosted.Log.Lines, line => line.Text.Contains(Clinic.Password, StringComparison.Ordinal) || line.Text.Contains(result.Token!.Reveal(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logs_traces_and_metrics_say_what_happened_and_hold_no_row()
    {
        await using var hosted = new HostedClinic(Database);
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PersistenceDiagnostics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => spans.Enqueue($"{activity.OperationName} {activity.GetTagItem("skinspire.outcome")}"),
        };
        ActivitySource.AddActivityListener(listener);
        var measured = new ConcurrentQueue<string>();
        using var meter = new MeterListener { InstrumentPublished = (instrument, self) => Listen(instrument, self) };
        meter.SetMeasurementEventCallback<double>((instrument, _, tags, _) => measured.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        meter.Start();
        var sessions = hosted.Get<ClinicSessions>();

        await sessions.RunAsync(Own, "dr.rao", (context, _) => Task.FromResult(context.Add(new Patient { Mrn = "SECRETMRN", FirstName = "Secretname" })), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<DuplicateRowException>(() => sessions.RunAsync(Own, "dr.rao", (context, _) => Task.FromResult(context.Add(new Patient { Mrn = "SECRETMRN", FirstName = "Secretname" })), TestContext.Current.CancellationToken));

        Assert.Contains("session run ok", spans);
        Assert.Contains("session run SSP2102", spans);
        Assert.Contains("skinspire.session.duration run ok", measured);
        Assert.Contains(hosted.Log.Lines, line => line.Event == 1003 && line.Text.Contains("SSP2102", StringComparison.Ordinal));
        Assert.DoesNotContain(hosted.Log.Lines, line => line.Text.Contains("SECRETMRN", StringComparison.Ordinal) || line.Text.Contains("Secretname", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_migrations_this_build_knows_are_the_ones_there_are()
    {
        await using var context = Database.Context(A.Hospital);

        Assert.Equal(context.Database.GetMigrations(), KnownMigrations.Ids);
    }

    [Fact]
    public async Task The_guards_are_all_triggers_and_exclusions_of_the_tables_that_sign_in_and_care_stand_on()
    {
        await using var context = Database.Context(A.Hospital);

        var tables = GuardCheck.Declared(context.Model).Select(guard => guard.Split('.')[0]).Distinct(StringComparer.Ordinal);
        Assert.Equal(["appointments", "login_history", "patients", "staff", "user_roles", "user_sessions", "users"], tables);
        Assert.Contains("appointments.ex_appointments_patient_no_overlap", GuardCheck.Declared(context.Model));
        Assert.Contains("patients.row_history", GuardCheck.Declared(context.Model));
    }

    [Fact]
    public void Every_event_is_listed_with_its_id_and_message()
    {
        var listed = Rows().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "events.md"))).Select(row => $"{row.Groups["id"].Value} {row.Groups["level"].Value} {row.Groups["message"].Value}");
        var written = typeof(PersistenceDiagnostics).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(log => $"{log.EventId} {log.Level} {log.Message}");

        Assert.Equal(written.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == PersistenceDiagnostics.Name)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    [GeneratedRegex(@"^\| (?<id>\d{4}) \| (?<level>\w+) \| (?<message>[^|]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
