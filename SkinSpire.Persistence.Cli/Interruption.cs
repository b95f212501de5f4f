using System.Runtime.InteropServices;

namespace SkinSpire.Persistence.Cli;

/// <summary>Ctrl-C and SIGTERM: the first cancels, so that the verb can roll back and say where things stand; the second ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    internal Interruption()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Cancel(context, ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Cancel(context, ExitCode.Terminated));
    }

    internal CancellationToken Token => source.Token;

    /// <summary>What an interrupted verb ends with.</summary>
    internal ExitCode Code { get; private set; } = ExitCode.Interrupted;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext signal, ExitCode code)
    {
        if (!source.IsCancellationRequested)
        {
            signal.Cancel = true;
            Code = code;
            source.Cancel();
        }
    }
}
