using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SkinSpire.Persistence.Management.Populating.Generating;
using SkinSpire.Persistence.SignIn;

namespace SkinSpire.Persistence.Management.Populating;

/// <summary>The one password of all invented accounts, hashed once a run.</summary>
internal static class PopulationPassword
{
    private const int SaltLength = 16;
    private const int KeyLength = 32;
    private const int HeaderLength = 13;

    /// <summary>A hash as the application makes it, but for the salt, which follows from the seed: the password is no secret, and the same seed makes the same rows.</summary>
    internal static byte[] Hash(long seed)
    {
        var hash = new byte[HeaderLength + SaltLength + KeyLength];
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), PasswordHashing.Rounds);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), SaltLength);
        var salt = hash.AsSpan(HeaderLength, SaltLength);
        var draw = new Draw((ulong)seed, 0);
        BinaryPrimitives.WriteUInt64BigEndian(salt, draw.Next());
        BinaryPrimitives.WriteUInt64BigEndian(salt[sizeof(ulong)..], draw.Next());
        Rfc2898DeriveBytes.Pbkdf2(Populator.Password, salt, hash.AsSpan(HeaderLength + SaltLength), PasswordHashing.Rounds, HashAlgorithmName.SHA512);
        return Encoding.ASCII.GetBytes(Convert.ToBase64String(hash));
    }
}
