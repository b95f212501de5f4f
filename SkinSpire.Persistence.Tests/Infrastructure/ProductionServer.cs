using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;
using SkinSpire.Persistence.Environments;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>The run's server as production needs it: with a certificate, which clients verify. Made when the first test asks.</summary>
/// <param name="server">The run's server.</param>
internal sealed class ProductionServer(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("skinspire-certificate-");
    private readonly SemaphoreSlim once = new(1);
    private bool ready;

    private string RootCertificate => Path.Combine(folder.FullName, "root.crt");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        once.Dispose();
    }

    /// <summary>A migrated database that is stamped prod.</summary>
    internal async Task<TestDatabase> NewDatabaseAsync()
    {
        await PrepareAsync();
        var database = await server.NewDatabaseAsync();
        await using var superuser = await database.OpenAsSuperuserAsync();
        await superuser.ExecuteAsync("insert into clinic.environment_stamp (environment, installation_id, stamped_at, stamped_by, product_version) values ('prod', gen_random_uuid(), now(), 'test', '1')");
        return database;
    }

    /// <summary>A database that is made for prod, before its first migration.</summary>
    internal async Task<TestDatabase> NewEmptyDatabaseAsync()
    {
        await PrepareAsync();
        var database = await server.NewDatabaseAsync(migrated: false);
        await server.ExecuteAsync($"comment on database {database.Name} is '{StampCheck.Comment(DatabaseEnvironment.Production)}'");
        return database;
    }

    /// <summary>A connection as production's rules want it: TLS, the server verified, no password in it.</summary>
    internal Dictionary<string, string?> Variables(TestDatabase database) => new(StringComparer.Ordinal)
    {
        ["SKINSPIRE_DATABASE"] = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString) { SslMode = SslMode.VerifyCA, RootCertificate = RootCertificate }.ConnectionString,
    };

    private async Task PrepareAsync()
    {
        await once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!ready)
            {
                await UseCertificateAsync();
                ready = true;
            }
        }
        finally
        {
            once.Release();
        }
    }

    // Written by the server itself, into its own folder and for itself alone, wherever it runs.
    private async Task UseCertificateAsync()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        await File.WriteAllTextAsync(RootCertificate, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await WriteAsync("server.crt", certificate.ExportCertificatePem());
        await WriteAsync("server.key", key.ExportPkcs8PrivateKeyPem());
        await server.ExecuteAsync("alter system set ssl = on; select pg_reload_conf()");
    }

    private Task WriteAsync(string name, string text) =>
        server.ExecuteAsync($"copy (select unnest(string_to_array('{text}', E'\\n'))) to program 'umask 077 && cat > {name}'");
}
