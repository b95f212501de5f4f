using Npgsql;
using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Tests.Configuring;

public sealed class ClinicConfigurationTests
{
    private const string Usable = """ "Database": "clinic", "Username": "app" """;

    // From the lowest to the highest; each says another host.
    private static readonly string[] Layers = ["preset of dev", "appsettings.json, SkinSpire:Default:Host", "appsettings.json, SkinSpire:Development:Host", "SKINSPIRE_HOST", "command line, Host"];

    /// <summary>Every pair of layers, the lower one first.</summary>
    public static TheoryData<int, int> Pairs() =>
        [.. from low in Enumerable.Range(0, Layers.Length) from high in Enumerable.Range(0, Layers.Length) where low < high select (low, high)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_higher_layer_decides_and_the_value_tells_its_source(int low, int high) =>
        Assert.Equal($"host{high} · {Layers[high]}", With(low, high).Show("Host"));

    [Fact]
    public void What_nothing_sets_is_the_preset_of_the_environment()
    {
        var configured = With();

        Assert.Equal(
            ("127.0.0.1 · preset of dev", "5432 · preset of dev", "Prefer · preset of dev", "5 · preset of dev", "5 · preset of test"),
            (configured.Show("Host"), configured.Show("Port"), configured.Show("SslMode"), configured.Show("MaxPoolSize"), configured.Show("MaxPoolSize", DatabaseEnvironment.Testing)));
    }

    [Fact]
    public void A_connection_string_is_the_short_form_of_its_parts_within_its_layer()
    {
        var configured = new Configured(
            """{ "SkinSpire": { "Default": { "ConnectionString": "Host=a;Port=1111;Database=clinic;Username=app" }, "Development": { "ConnectionString": "Application Name=desk", "Host": "c" } } }""",
            new() { ["SKINSPIRE_DATABASE"] = "Port=2222" });

        Assert.Equal(
            ("c · appsettings.json, SkinSpire:Development:Host", "2222 · SKINSPIRE_DATABASE", "clinic · appsettings.json, SkinSpire:Default:ConnectionString", "desk · appsettings.json, SkinSpire:Development:ConnectionString"),
            (configured.Show("Host"), configured.Show("Port"), configured.Show("Database"), configured.Show("Application Name")));
    }

    [Fact]
    public void A_connection_string_that_names_a_host_keeps_nothing_of_the_layers_below_about_where_and_as_whom()
    {
        var configured = new Configured(
            """{ "SkinSpire": { "Development": { "ConnectionString": "Host=a;Port=1111;Database=clinic;Username=app;Passfile=/kept", "CommandTimeout": 20 } } }""",
            new() { ["SKINSPIRE_DATABASE"] = "Host=b;Database=other;Username=owner" });

        Assert.Equal(
            ("owner@b:5432/other", "20 · appsettings.json, SkinSpire:Development:CommandTimeout", false),
            (configured.Resolve().Target, configured.Show("CommandTimeout"), configured.Resolve().Settings.Any(setting => setting.Key == "Passfile")));
    }

    [Fact]
    public void The_migrating_role_has_what_its_section_says_on_top()
    {
        var configured = new Configured("""{ "SkinSpire": { "Development": { "Database": "clinic", "Username": "app", "Migrator": { "Username": "owner" } } } }""");

        Assert.Equal(
            ("app · appsettings.json, SkinSpire:Development:Username", "owner · appsettings.json, SkinSpire:Development:Migrator:Username", "clinic · appsettings.json, SkinSpire:Development:Database"),
            (configured.Show("Username"), configured.Show("Username", role: ConnectionRole.Migrator), configured.Show("Database", role: ConnectionRole.Migrator)));
    }

    [Fact]
    public void The_driver_gets_every_value_whatever_its_characters_and_nothing_else_shows_the_password()
    {
        var configuration = (With() with { Variables = new() { ["SKINSPIRE_PASSWORD"] = Configured.Password, ["SKINSPIRE_HOST"] = "::1" } }).Resolve();

        Assert.Equal((Configured.Password, "::1"), (new NpgsqlConnectionStringBuilder(configuration.ConnectionString).Password, new NpgsqlConnectionStringBuilder(configuration.ConnectionString).Host));
        Assert.Equal("app@[::1]:5432/clinic", configuration.ToString());
        Assert.DoesNotContain("s3cret", configuration + string.Concat(configuration.Settings), StringComparison.Ordinal);
        Assert.Contains(configuration.Settings, setting => setting == new ResolvedSetting("Password", "********", "SKINSPIRE_PASSWORD"));
    }

    private static Configured With(params int[] layers)
    {
        string File(int layer) => layers.Contains(layer) ? $", \"Host\": \"host{layer}\"" : "";
        return new Configured(
            $$"""{ "SkinSpire": { "Environment": "dev", "Default": { {{Usable}}{{File(1)}} }, "Development": { "CommandTimeout": 20{{File(2)}} } } }""",
            layers.Contains(3) ? new() { ["SKINSPIRE_HOST"] = "host3" } : null,
            layers.Contains(4) ? new() { ["Host"] = "host4" } : null);
    }
}
