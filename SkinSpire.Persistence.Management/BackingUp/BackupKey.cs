using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>The secret that signs and encrypts backups: 32 bytes, from which a key for each purpose is derived.</summary>
internal sealed class BackupKey
{
    private readonly byte[] secret;

    private BackupKey(byte[] secret) => this.secret = secret;

    /// <summary>Names the key without telling it, 8 hexadecimal digits.</summary>
    internal string Id => Convert.ToHexStringLower(Derive("skinspire backup key id", [], 4));

    /// <param name="hexadecimal">64 hexadecimal digits.</param>
    internal static BackupKey Parse(string hexadecimal) => new(Convert.FromHexString(hexadecimal));

    /// <summary>HMAC-SHA256 over a manifest, 64 hexadecimal digits.</summary>
    internal string Sign(ReadOnlySpan<byte> manifest) => Convert.ToHexStringLower(HMACSHA256.HashData(Derive("skinspire backup manifest", []), manifest));

    /// <summary>The key of one file of one backup.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="salt">The backup's.</param>
    internal byte[] ForPart(string file, string salt) => Derive($"skinspire backup part {file}", Convert.FromHexString(salt));

    private byte[] Derive(string purpose, byte[] salt, int length = 32) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, salt, Encoding.UTF8.GetBytes(purpose));
}
