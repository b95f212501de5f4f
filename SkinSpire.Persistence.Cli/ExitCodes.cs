using SkinSpire.Persistence.Errors;

namespace SkinSpire.Persistence.Cli;

/// <summary>Which exit code a condition ends with, by the first digits of its number.</summary>
internal static class ExitCodes
{
    // The longest prefix that fits decides.
    private static readonly (string Prefix, ExitCode Code)[] Table =
    [
        ("SSP3002", ExitCode.Locked),
        ("SSP3004", ExitCode.Locked),
        ("SSP3003", ExitCode.SqlFailed),
        ("SSP3005", ExitCode.Difference),
        ("SSP3006", ExitCode.Difference),
        ("SSP3011", ExitCode.Difference),
        ("SSP3103", ExitCode.Refused),
        ("SSP3201", ExitCode.SqlFailed),
        ("SSP3202", ExitCode.HalfDone),
        ("SSP3203", ExitCode.Usage),
        ("SSP3205", ExitCode.Refused),
        ("SSP3206", ExitCode.Usage),
        ("SSP3207", ExitCode.Locked),
        ("SSP3601", ExitCode.Configuration),
        ("SSP36", ExitCode.Refused),
        ("SSP4003", ExitCode.Connection),
        ("SSP4012", ExitCode.Usage),
        ("SSP5502", ExitCode.Refused),
        ("SSP55", ExitCode.Usage),
        ("SSP41", ExitCode.Connection),
        ("SSP42", ExitCode.Refused),
        ("SSP5206", ExitCode.Difference),
        ("SSP52", ExitCode.Refused),
        ("SSP5302", ExitCode.Configuration),
        ("SSP53", ExitCode.Refused),
        ("SSP40", ExitCode.Configuration),
        ("SSP540", ExitCode.Difference),
        ("SSP541", ExitCode.Damaged),
        ("SSP5421", ExitCode.Usage),
        ("SSP542", ExitCode.Refused),
        ("SSP543", ExitCode.Locked),
        ("SSP1", ExitCode.Configuration),
        ("SSP5101", ExitCode.HalfDone),
        ("SSP5102", ExitCode.Usage),
        ("SSP5103", ExitCode.Difference),
        ("SSP5104", ExitCode.Usage),
    ];

    internal static ExitCode Of(PersistenceException error) =>
        Array.Find(Table, row => error.Code.StartsWith(row.Prefix, StringComparison.Ordinal)) is { Prefix: not null } row ? row.Code : ExitCode.Unexpected;
}
