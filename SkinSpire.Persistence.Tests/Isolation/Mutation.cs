namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>One guard taken out or weakened.</summary>
/// <param name="Kind">What kind of guard.</param>
/// <param name="Table">Its table or function.</param>
/// <param name="Subject">Its name.</param>
/// <param name="Change">The SQL that weakens it.</param>
internal sealed record Mutation(string Kind, string Table, string Subject, string Change)
{
    /// <summary>Whether a case is about this guard; another's failure would say nothing of it.</summary>
    internal bool Concerns(IsolationCase attack) => Kind switch
    {
        "policy" or "row security" or "grant" => attack.Table == Table && attack.Subject is null && attack.Operation != Operation.Bind,
        "trigger" => attack is { Layer: Layer.Schema, Operation: Operation.Move } && attack.Table == Table,
        "key" => attack is { Layer: Layer.Schema, Subject: SchemaCases.Twins } && attack.Table == Table,
        "foreign key" or "check" => attack.Subject == Subject,
        _ => Table switch
        {
            "current_hospital" => attack is { Layer: Layer.RowSecurity, Side: Side.None },
            "keep_hospital" => attack is { Layer: Layer.Schema, Operation: Operation.Move },
            _ => attack.Operation == Operation.Bind,
        },
    };

    public override string ToString() => $"{Kind} {Table} {Subject}";
}
