using Npgsql;

namespace SkinSpire.Persistence.Tests.Isolation;

/// <summary>COPY in its text format.</summary>
internal static class Copying
{
    internal static async Task<IReadOnlyList<string>> OutAsync(NpgsqlConnection connection, string copy)
    {
        using var reader = await connection.BeginTextExportAsync(copy, TestContext.Current.CancellationToken);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    internal static async Task<long> InAsync(NpgsqlConnection connection, string copy, string line)
    {
        await using var writer = await connection.BeginTextImportAsync(copy, TestContext.Current.CancellationToken);
        await writer.WriteAsync($"{line}\n");
        return 1;
    }
}
