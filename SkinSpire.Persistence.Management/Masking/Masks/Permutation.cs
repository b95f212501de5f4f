using System.Text;

namespace SkinSpire.Persistence.Management.Masking.Masks;

/// <summary>Exchanges letters and digits of a text for others of their class: one to one among the texts of the same shape.</summary>
/// <remarks>A Feistel network over characters: each round adds to one half what the other half gives under the secret, so every round can be undone.</remarks>
internal sealed class Permutation(MaskingSecret secret, string purpose)
{
    private const int Rounds = 8;

    internal string Of(string value)
    {
        var characters = value.ToCharArray();
        var places = Enumerable.Range(0, characters.Length).Where(place => char.IsAsciiLetterOrDigit(characters[place])).ToArray();
        var shape = new string(Array.ConvertAll(characters, character => Class(character).First));
        for (var round = 0; round < Rounds; round++)
        {
            var middle = places.Length / 2;
            var (written, read) = round % 2 == 0 ? (places[..middle], places[middle..]) : (places[middle..], places[..middle]);
            Add(characters, written, $"{round}|{shape}|{new string(Array.ConvertAll(read, place => characters[place]))}");
        }

        return new string(characters);
    }

    private void Add(char[] characters, int[] places, string key)
    {
        var stream = Array.Empty<byte>();
        for (var index = 0; index < places.Length; index++)
        {
            if (index % 16 == 0)
            {
                stream = secret.Bytes(purpose, Encoding.UTF8.GetBytes($"{index}|{key}"));
            }

            var (first, count) = Class(characters[places[index]]);
            var step = (stream[index % 16 * 2] << 8) | stream[(index % 16 * 2) + 1];
            characters[places[index]] = (char)(first + ((characters[places[index]] - first + step) % count));
        }
    }

    private static (char First, int Count) Class(char character) => character switch
    {
        >= '0' and <= '9' => ('0', 10),
        >= 'A' and <= 'Z' => ('A', 26),
        >= 'a' and <= 'z' => ('a', 26),
        _ => (character, 1),
    };
}
