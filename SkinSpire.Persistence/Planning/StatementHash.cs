using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Planning;

/// <summary>Tells one list of statements from another.</summary>
internal static class StatementHash
{
    /// <summary>SHA-256 of the statements and of where the transactions end.</summary>
    internal static string Of(IEnumerable<MigrationStatement> statements) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', statements.Select(statement => $"{(statement.InTransaction ? '1' : '0')}{statement.Sql}")))));
}
