namespace SkinSpire.Persistence.DatabaseObjects;

/// <summary>What an annotation says of a row trigger, as one line of text that a snapshot keeps.</summary>
internal sealed record RowTriggerDefinition(string Fires, string? When, bool Critical, IReadOnlyList<string> Arguments)
{
    private const char Separator = '|';

    internal static RowTriggerDefinition Parse(string text)
    {
        var parts = text.Split(Separator);
        return new RowTriggerDefinition(
            parts[0],
            parts[1].Length == 0 ? null : parts[1],
            parts[2].Length > 0,
            parts[3].Length == 0 ? [] : parts[3].Split(';'));
    }

    public override string ToString() =>
        string.Join(Separator, Fires, When, Critical ? "critical" : "", string.Join(';', Arguments));
}
