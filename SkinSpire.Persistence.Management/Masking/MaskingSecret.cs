using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SkinSpire.Persistence.Management.Masking;

/// <summary>What masks depend on: under one secret a value has one mask, and without it nobody can try values until one fits.</summary>
public sealed class MaskingSecret
{
    /// <summary>The environment variable that holds it.</summary>
    public const string Variable = "SKINSPIRE_MASKING_SECRET";

    /// <summary>Fewest characters of a secret that is chosen.</summary>
    public const int MinLength = 16;

    private readonly byte[] key;

    private MaskingSecret(byte[] key, bool isChosen)
    {
        this.key = key;
        IsChosen = isChosen;
    }

    /// <summary>Whether somebody chose it: then two copies mask alike. Otherwise it is a random one, and gone with the run.</summary>
    public bool IsChosen { get; }

    /// <summary>The secret of the environment variable, else a random one.</summary>
    /// <exception cref="MaskingSecretTooShortException">The variable holds fewer than <see cref="MinLength"/> characters.</exception>
    public static MaskingSecret Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? Of(chosen) : Random();

    /// <summary>A random secret.</summary>
    public static MaskingSecret Random() => new(RandomNumberGenerator.GetBytes(32), isChosen: false);

    /// <summary>A chosen secret.</summary>
    /// <param name="text">At least <see cref="MinLength"/> characters.</param>
    /// <exception cref="MaskingSecretTooShortException">It is shorter.</exception>
    public static MaskingSecret Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length < MinLength ? throw new MaskingSecretTooShortException(text.Length) : new(Encoding.UTF8.GetBytes(text), isChosen: true);
    }

    /// <summary>The 32 bytes that a value gives for a purpose.</summary>
    internal byte[] Bytes(string purpose, ReadOnlySpan<byte> value) =>
        HMACSHA256.HashData(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose)), value);

    /// <inheritdoc cref="Bytes(string, ReadOnlySpan{byte})"/>
    internal byte[] Bytes(string purpose, string value) => Bytes(purpose, Encoding.UTF8.GetBytes(value));

    /// <summary>The number from 0 to below <paramref name="bound"/> that a value gives for a purpose.</summary>
    internal int Number(string purpose, string value, int bound) => (int)(BinaryPrimitives.ReadUInt64BigEndian(Bytes(purpose, value)) % (ulong)bound);

    /// <inheritdoc cref="Number(string, string, int)"/>
    internal int Number(string purpose, Guid value, int bound) => Number(purpose, value.ToString("N"), bound);
}
