using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>The line beside a manifest that proves it.</summary>
internal static class ManifestSum
{
    private const string Signature = "hmac-sha256";
    private const string Checksum = "sha256";

    /// <summary>What proves a manifest: a signature where there is a key, a checksum where there is none.</summary>
    internal static string Of(byte[] manifest, BackupKey? key) => key is null
        ? $"{Checksum} {Convert.ToHexStringLower(SHA256.HashData(manifest))}"
        : $"{Signature} {key.Id} {key.Sign(manifest)}";

    /// <summary>Whether what proves a manifest says who wrote it.</summary>
    internal static bool IsSignature(string sum) => sum.StartsWith(Signature, StringComparison.Ordinal);

    /// <summary>Compares a manifest with what proves it.</summary>
    /// <exception cref="BackupDamagedException">It is not as it was written.</exception>
    /// <exception cref="BackupNotAuthenticException">It is not signed by this key.</exception>
    // Without a key there is only damage to find. With one, a backup that claims to need none is what somebody would make who does not have it.
    internal static void Authenticate(string name, byte[] manifest, string sum, BackupKey? key)
    {
        var parts = sum.TrimEnd('\n').Split(' ');
        if (key is not null && parts[0] == Checksum)
        {
            throw new BackupNotAuthenticException(name, $"it is not signed, and the key {key.Id} is configured");
        }

        if (parts is [Signature, var id, _] && id != key?.Id)
        {
            throw new BackupNotAuthenticException(name, $"it is signed with the key {id}, and {(key is null ? "no key" : $"the key {key.Id}")} is configured");
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sum), Encoding.ASCII.GetBytes(Of(manifest, key) + "\n")))
        {
            throw new BackupDamagedException(name, $"{AuthenticBackup.ManifestFile} is not what {AuthenticBackup.SumFile} proves");
        }
    }
}
