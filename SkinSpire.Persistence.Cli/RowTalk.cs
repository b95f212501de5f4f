using SkinSpire.Persistence.Management.Transferring;

namespace SkinSpire.Persistence.Cli;

/// <summary>Says of each table that holds rows when all of them were moved.</summary>
internal sealed class RowTalk(Output output) : IProgress<TransferProgress>
{
    private readonly Lock gate = new();

    public void Report(TransferProgress value)
    {
        if (value is { IsDone: true, Rows: > 0 })
        {
            lock (gate)
            {
                output.Say(FormattableString.Invariant($"  {value.Table}: {value.Rows} rows, {Bytes.Of(value.Bytes)}"));
            }
        }
    }
}
