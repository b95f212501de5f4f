using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SkinSpire.Persistence.Tenancy;

namespace SkinSpire.Persistence.SignIn;

/// <summary>What a signed-in device shows with each request: its hospital and 256 random bits, as 64 characters that fit a header or cookie.</summary>
public sealed class SessionToken
{
    /// <summary>Characters of <see cref="Reveal"/>.</summary>
    public const int Length = 64;

    private const int HospitalBytes = 16;
    private const int SecretBytes = 32;

    private readonly byte[] secret;

    private SessionToken(TenantId hospital, byte[] secret) => (Hospital, this.secret) = (hospital, secret);

    /// <summary>The hospital the device is signed in to.</summary>
    public TenantId Hospital { get; }

    /// <summary>SHA-256 of the secret: all that the database keeps.</summary>
    internal byte[] Hash => SHA256.HashData(secret);

    /// <summary>The token itself (base64url, RFC 4648): for the device alone, never for a log.</summary>
    public string Reveal() => Base64Url.EncodeToString([.. Hospital.Value.ToByteArray(bigEndian: true), .. secret]);

    /// <summary>Reads what <see cref="Reveal"/> gave; whether it is good only the database knows.</summary>
    /// <param name="text">What the device showed.</param>
    /// <param name="token">The token.</param>
    /// <returns>False when it is no token at all.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SessionToken? token)
    {
        Span<byte> bytes = stackalloc byte[HospitalBytes + SecretBytes];
        var isToken = text is { Length: Length } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == bytes.Length;
        token = isToken ? new SessionToken(new TenantId(new Guid(bytes[..HospitalBytes], bigEndian: true)), bytes[HospitalBytes..].ToArray()) : null;
        return isToken;
    }

    /// <summary>The hospital; never the secret.</summary>
    public override string ToString() => $"session token of hospital {Hospital}";

    internal static SessionToken New(TenantId hospital) => new(hospital, RandomNumberGenerator.GetBytes(SecretBytes));
}
