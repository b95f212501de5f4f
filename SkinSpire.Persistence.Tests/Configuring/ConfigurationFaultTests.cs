using SkinSpire.Persistence.Configuring;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Tests.Configuring;

/// <summary>The text of every fault.</summary>
public sealed class ConfigurationFaultTests
{
    private const string Source = "appsettings.json, SkinSpire:Development:";

    [Theory]
    [InlineData("Hots", "db", "is no setting; there are ConnectionString, Host, Port, Database, Username, Password, Passfile, SslMode, RootCertificate, MaxPoolSize, ConnectTimeout, CommandTimeout, BackupDirectory, BackupKey, BackupKeyFile, MaxBackupAge.")]
    [InlineData("Host", "", "is empty.")]
    [InlineData("Port", "0", "is '0', not a number from 1 to 65535.")]
    [InlineData("Port", "65536", "is '65536', not a number from 1 to 65535.")]
    [InlineData("Port", "five", "is 'five', not a number from 1 to 65535.")]
    [InlineData("Database", " ", "is empty.")]
    [InlineData("Username", "", "is empty.")]
    [InlineData("Password", "", "is empty.")]
    [InlineData("SslMode", "Maybe", "is 'Maybe', not one of Disable, Allow, Prefer, Require, VerifyCA, VerifyFull.")]
    [InlineData("SslMode", "3", "is '3', not one of Disable, Allow, Prefer, Require, VerifyCA, VerifyFull.")]
    [InlineData("MaxPoolSize", "1001", "is '1001', not a number from 1 to 1000.")]
    [InlineData("ConnectTimeout", "301", "is '301', not a number from 1 to 300.")]
    [InlineData("CommandTimeout", "3601", "is '3601', not a number from 1 to 3600.")]
    [InlineData("BackupDirectory", "", "is empty.")]
    [InlineData("BackupKey", "00ff", "is not 64 hexadecimal digits.")]
    [InlineData("BackupKeyFile", "/nowhere/backup.key", "names '/nowhere/backup.key', which is not there.")]
    [InlineData("MaxBackupAge", "0", "is '0', not a number from 1 to 8760.")]
    [InlineData("ConnectionString", "Host=db;Colour=red;Password=s3cret", "cannot be read.")]
    [InlineData("Passfile", "/nowhere/pgpass", "names '/nowhere/pgpass', which is not there.")]
    [InlineData("RootCertificate", "/nowhere/root.crt", "names '/nowhere/root.crt', which is not there.")]
    public void A_wrong_value_is_named_with_its_source(string key, string value, string fault) =>
        Assert.Equal([$"{key} ({Source}{key}) {fault}"], new Configured($$"""{ "SkinSpire": { "Default": { "Database": "clinic", "Username": "app" }, "Development": { "{{key}}": "{{value}}" } } }""").Faults());

    [Fact]
    public void All_faults_are_said_at_once()
    {
        var configured = new Configured("""{ "SkinSpire": { "Development": { "Port": "0", "SslMode": "no", "Colour": "red" } } }""");

        Assert.Equal(
            ["Colour", "Port", "SslMode", "Database", "Username"],
            configured.Faults().Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public void Production_has_no_default_host_verifies_the_server_and_keeps_passwords_and_rows_out_of_files_and_logs()
    {
        var configured = new Configured("""{ "SkinSpire": { "Production": { "Database": "clinic", "Username": "app", "Password": "s3cret", "BackupKey": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", "SslMode": "Require", "ConnectionString": "Include Error Detail=true;Log Parameters=true;Persist Security Info=true" } } }""");

        Assert.Equal(
            [
                "Host is not set, and Production has no default.",
                "SslMode (appsettings.json, SkinSpire:Production:SslMode) is Require; Production verifies the server: VerifyFull or VerifyCA.",
                "Password (appsettings.json, SkinSpire:Production:Password) is in a file; Production takes it from SKINSPIRE_PASSWORD or a Passfile.",
                "BackupKey (appsettings.json, SkinSpire:Production:BackupKey) is in a file; Production takes it from SKINSPIRE_BACKUP_KEY or a BackupKeyFile.",
                "Include Error Detail (appsettings.json, SkinSpire:Production:ConnectionString) shows rows or secrets; Production does not allow it.",
                "Log Parameters (appsettings.json, SkinSpire:Production:ConnectionString) shows rows or secrets; Production does not allow it.",
                "Persist Security Info (appsettings.json, SkinSpire:Production:ConnectionString) shows rows or secrets; Production does not allow it.",
            ],
            configured.Faults(DatabaseEnvironment.Production));
    }

    [Fact]
    public void Production_that_keeps_the_rules_is_accepted()
    {
        var configured = new Configured(
            """{ "SkinSpire": { "Production": { "Host": "db.example", "Database": "clinic", "Username": "app" } } }""", new() { ["SKINSPIRE_PASSWORD"] = "s3cret" });

        Assert.Equal(("VerifyFull · preset of prod", "20 · preset of prod"), (configured.Show("SslMode", DatabaseEnvironment.Production), configured.Show("MaxPoolSize", DatabaseEnvironment.Production)));
    }

    [Theory]
    [InlineData("Passfile", "*:*:*:*:s3cret")]
    [InlineData("BackupKeyFile", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void A_file_of_a_secret_that_others_can_read_is_refused(string key, string content)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permissions.");
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, content);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            var configured = new Configured($$"""{ "SkinSpire": { "Development": { "Database": "clinic", "Username": "app", "{{key}}": "{{file}}" } } }""");
            Assert.Equal([$"{key} ({Source}{key}) can be read by others: chmod 600 '{file}'."], configured.Faults());

            File.SetUnixFileMode(file, UnixFileMode.UserRead);
            Assert.Equal($"{file} · {Source}{key}", configured.Show(key));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void No_fault_quotes_a_secret()
    {
        var configured = new Configured("""{ "SkinSpire": { "Development": { "Password": "s3cret", "ConnectionString": "Password=s3cret;;=" } } }""");

        Assert.DoesNotContain("s3cret", Assert.Throws<ConfigurationInvalidException>(() => configured.Resolve()).ToString(), StringComparison.Ordinal);
    }
}
