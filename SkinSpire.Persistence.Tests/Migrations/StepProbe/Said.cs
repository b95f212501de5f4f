using SkinSpire.Persistence.Management.Migrating;

namespace SkinSpire.Persistence.Tests.Migrations.StepProbe;

/// <summary>Keeps what a run says.</summary>
internal sealed class Said(List<RunMessage> messages) : IProgress<RunMessage>
{
    public void Report(RunMessage value)
    {
        lock (messages)
        {
            messages.Add(value);
        }
    }
}
