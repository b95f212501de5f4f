using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Management.Provisioning;

/// <summary>What the server keeps of a password (SCRAM-SHA-256, RFC 7677): made here, so that no statement or log ever holds the password.</summary>
internal static class ScramVerifier
{
    // What PostgreSQL itself uses (scram_iterations).
    private const int Iterations = 4096;

    internal static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, outputLength: 32);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return FormattableString.Invariant($"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}");
    }
}
