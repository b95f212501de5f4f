using System.Net;
using System.Net.Sockets;

namespace SkinSpire.Persistence.Tests.Infrastructure;

/// <summary>Stands between a client and the server, and counts how often the client speaks and then waits for an answer.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly IPEndPoint server;
    private readonly Task accepting;
    private int trips;
    private int connections;

    internal CountingProxy(string host, int port)
    {
        server = new IPEndPoint(IPAddress.Parse(host), port);
        listener.Start();
        accepting = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many clients connected.</summary>
    internal int Connections => Volatile.Read(ref connections);

    /// <summary>Round trips of what <paramref name="work"/> does.</summary>
    internal async Task<int> CountAsync(Func<Task> work)
    {
        var before = Volatile.Read(ref trips);
        await work();
        return Volatile.Read(ref trips) - before;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            Interlocked.Increment(ref connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var upstream = new TcpClient();
        using (client)
        {
            await upstream.ConnectAsync(server, stop.Token);
            var conversation = new Conversation();
            var there = PumpAsync(client.GetStream(), upstream.GetStream(), () => conversation.Turn(true, ref trips));
            var back = PumpAsync(upstream.GetStream(), client.GetStream(), () => conversation.Turn(false, ref trips));
            await Task.WhenAny(there, back);
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, Action spoke)
    {
        var buffer = new byte[65536];
        for (int read; (read = await from.ReadAsync(buffer, stop.Token)) > 0;)
        {
            spoke();
            await to.WriteAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }

    /// <summary>Who spoke last on one connection.</summary>
    private sealed class Conversation
    {
        private bool client;

        internal void Turn(bool isClient, ref int trips)
        {
            lock (this)
            {
                if (isClient && !client)
                {
                    Interlocked.Increment(ref trips);
                }

                client = isClient;
            }
        }
    }
}
