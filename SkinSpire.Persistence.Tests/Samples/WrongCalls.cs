using System.Text.RegularExpressions;
using SkinSpire.Persistence.Tests.Infrastructure;

namespace SkinSpire.Persistence.Tests.Samples;

/// <summary>One line of an application for each thing that must not be done to the clinic's database, and what the build says to it.</summary>
internal static partial class WrongCalls
{
    private static readonly string[] Lines =
    [
        "services.AddDbContextPool<ClinicDbContext>(options => { });",
        "services.AddPooledDbContextFactory<ClinicDbContext>(options => { });",
        "using var own = new NpgsqlConnection();",
        "await using var opened = await source.OpenConnectionAsync();",
        "await using var command = source.CreateCommand(\"select 1\");",
        "_ = context.Database.GetDbConnection();",
        "await using var begun = await context.Database.BeginTransactionAsync();",
        "await begun.CommitAsync();",
        "await begun.RollbackAsync();",
        "await context.Database.CommitTransactionAsync();",
        "await context.Database.EnsureCreatedAsync();",
        "await context.Database.EnsureDeletedAsync();",
        "_ = context.Set<Patient>().IgnoreQueryFilters();",
        "_ = context.Set<Patient>().IgnoreQueryFilters([QueryFilters.SoftDelete]);",
    ];

    /// <summary>All of them in one class.</summary>
    internal static string Source { get; } =
        $$"""
        using Microsoft.EntityFrameworkCore;
        using Npgsql;
        using SkinSpire.Persistence.Context;
        using SkinSpire.Persistence.Entities;
        using SkinSpire.Persistence.Tenancy;

        namespace ClinicDesk;

        internal static class Added
        {
            internal static async Task DoAsync(IServiceCollection services, NpgsqlDataSource source, ClinicDbContext context)
            {
        {{string.Join('\n', Lines)}}
            }
        }

        """;

    /// <summary>The lines that a build refused as RS0030.</summary>
    internal static IEnumerable<string> Refused(Run build)
    {
        var first = Array.IndexOf(Source.Split('\n'), Lines[0]) + 1;
        return Errors().Matches(build.Output).Select(error => int.Parse(error.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order().Select(line => Lines[line - first]);
    }

    /// <summary>Those that are refused: all but the one that names its filter.</summary>
    internal static IEnumerable<string> Banned => Lines[..^1];

    [GeneratedRegex(@"Added\.cs\((?<line>\d+),\d+\): error RS0030", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Errors();
}
