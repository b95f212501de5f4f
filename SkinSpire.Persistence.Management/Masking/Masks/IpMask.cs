using System.Net;
using System.Net.Sockets;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>An address of the networks that are for documents and benchmarks (RFC 2544, RFC 3849).</summary>
internal sealed class IpMask(MaskingSecret secret) : ValueMask
{
    // In the form that COPY moves: family, bits, whether it is a network, length, address.
    private const int Header = 4;
    private const int AddressLength = 3;
    private const int V4Length = 4;

    internal override byte[]? Field(ReadOnlySpan<byte> value, MaskedRow row)
    {
        var masked = value.ToArray();
        Mask(value[Header..], masked.AsSpan(Header, value[AddressLength]));
        return masked;
    }

    internal override string? Text(string value, MaskedRow row)
    {
        if (!IPAddress.TryParse(value.Split('/')[0], out var address))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        Mask(address.GetAddressBytes(), bytes);
        return new IPAddress(bytes).ToString();
    }

    internal override bool Makes(string text) => IPAddress.TryParse(text.Split('/')[0], out var address) && address.GetAddressBytes() is var bytes
        && (address.AddressFamily == AddressFamily.InterNetwork ? bytes is [198, 18 or 19, ..] : bytes is [0x20, 0x01, 0x0d, 0xb8, ..]);

    private void Mask(ReadOnlySpan<byte> address, Span<byte> masked)
    {
        secret.Bytes("ip", address).AsSpan(0, masked.Length).CopyTo(masked);
        if (masked.Length == V4Length)
        {
            (masked[0], masked[1]) = (198, (byte)(18 + (masked[1] & 1)));
            return;
        }

        ReadOnlySpan<byte> documentation = [0x20, 0x01, 0x0d, 0xb8];
        documentation.CopyTo(masked);
    }
}
