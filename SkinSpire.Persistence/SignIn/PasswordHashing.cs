using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SkinSpire.Persistence.Entities;

namespace SkinSpire.Persistence.SignIn;

/// <summary>Hashes passwords by PBKDF2 with HMAC-SHA512 and 220,000 rounds (OWASP Password Storage Cheat Sheet), in ASP.NET Core Identity's version 3 format; verifies these and bcrypt.</summary>
/// <remarks>Both take about 0.2 s of one core, by design: never inside a transaction.</remarks>
public static class PasswordHashing
{
    /// <summary>Longest password, in characters.</summary>
    public const int MaxLength = 256;

    internal const int Rounds = 220_000;

    // bcrypt ignores what lies behind.
    private const int BcryptBytes = 72;

    private static readonly PasswordHasher<User> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Lazy<string> Nobodys = new(() => Hasher.HashPassword(null!, RandomNumberGenerator.GetHexString(32)));

    /// <summary>A new hash with a salt of its own.</summary>
    /// <param name="password">1 to <see cref="MaxLength"/> characters.</param>
    /// <exception cref="ArgumentException">It is empty or too long; the message does not quote it.</exception>
    public static string Hash(string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        return password.Length <= MaxLength
            ? Hasher.HashPassword(null!, password)
            : throw new ArgumentException($"A password has at most {MaxLength} characters.", nameof(password));
    }

    /// <summary>Compares a password with a hash; without a hash it takes as long, so that nobody can tell which accounts exist.</summary>
    /// <param name="hash">What <see cref="Hash"/> or the trigger <c>hash_password</c> made; null for none.</param>
    /// <param name="password">What the user typed.</param>
    public static PasswordVerdict Verify(string? hash, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is 0 or > MaxLength || hash is null)
        {
            Hasher.VerifyHashedPassword(null!, Nobodys.Value, password.Length > MaxLength ? "" : password);
            return PasswordVerdict.Wrong;
        }

        if (hash.StartsWith("$2", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetByteCount(password) <= BcryptBytes && BCrypt.Net.BCrypt.Verify(password, hash) ? PasswordVerdict.RightButOutdated : PasswordVerdict.Wrong;
        }

        return Hasher.VerifyHashedPassword(null!, hash, password) switch
        {
            PasswordVerificationResult.Success => PasswordVerdict.Right,
            PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButOutdated,
            _ => PasswordVerdict.Wrong,
        };
    }
}
