using System.Diagnostics;
using System.Net.Sockets;
using SkinSpire.Persistence.Management.Servers;

namespace SkinSpire.Persistence.Tests.Servers;

public sealed class EphemeralServerTests
{
    [Fact]
    public async Task A_killed_runs_server_is_removed_by_the_next()
    {
        var binaries = await PostgresBinaries.FindAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(binaries is not null, "The server of this run comes from Docker.");
        using var gone = Process.Start("dotnet", "--version");
        await gone.WaitForExitAsync(TestContext.Current.CancellationToken);
        var folder = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"skinspire-test-{gone.Id}-{Guid.NewGuid():N}"));
        var abandoned = new PostgresCluster(binaries, folder);
        await abandoned.InitializeAsync(LocalServer.NewPassword(), [], TestContext.Current.CancellationToken);
        var port = PostgresCluster.FreePort();
        await abandoned.StartAsync(port, TestContext.Current.CancellationToken);
        Assert.True(await AnswersAsync(port));

        await using (await EphemeralServer.StartAsync(TestContext.Current.CancellationToken))
        {
            Assert.False(Directory.Exists(folder));
            Assert.False(await AnswersAsync(port));
        }
    }

    [Fact]
    public async Task Nothing_is_left_of_a_server_that_was_disposed()
    {
        var server = await EphemeralServer.StartAsync(TestContext.Current.CancellationToken);
        var port = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString).Port;
        Assert.True(await AnswersAsync(port));

        await server.DisposeAsync();

        Assert.False(await AnswersAsync(port));
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
