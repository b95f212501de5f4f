namespace SkinSpire.Persistence.Tests.BackingUp;

/// <summary>Ways in which a copy of a backup is not what was written.</summary>
internal static class Damage
{
    private static readonly Action<string, Random>[] Kinds = [Flip, Flip, Flip, Flip, Flip, CutOff, Lengthen, Swap, Edit, Remove, Add, Rename];

    /// <summary>Copies a backup and damages the copy; the same number is the same damage.</summary>
    internal static string Of(string backup, string folder, int number)
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, $"{number}_{Path.GetFileName(backup)}")).FullName;
        foreach (var file in Directory.GetFiles(backup))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        Kinds[number % Kinds.Length](copy, new Random(number));
        return copy;
    }

    private static void Flip(string copy, Random random)
    {
        var file = Any(copy, random);
        var bytes = File.ReadAllBytes(file);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);
    }

    private static void CutOff(string copy, Random random)
    {
        using var file = File.OpenWrite(Any(copy, random));
        file.SetLength(random.NextInt64(file.Length));
    }

    private static void Lengthen(string copy, Random random) => File.AppendAllText(Any(copy, random), "more");

    private static void Swap(string copy, Random random)
    {
        var parts = Parts(copy, random);
        var other = Path.Combine(copy, "swapped");
        File.Move(parts[0], other);
        File.Move(parts[1], parts[0]);
        File.Move(other, parts[1]);
    }

    // What somebody does who wants one row less, and does not think of the sum.
    private static void Edit(string copy, Random random)
    {
        var manifest = Path.Combine(copy, "manifest.json");
        var text = File.ReadAllText(manifest);
        var digit = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at])).ElementAt(random.Next(100));
        File.WriteAllText(manifest, $"{text[..digit]}{(text[digit] - '0' + 1) % 10}{text[(digit + 1)..]}");
    }

    private static void Remove(string copy, Random random) => File.Delete(Any(copy, random));

    private static void Add(string copy, Random random) => File.Copy(Parts(copy, random)[0], Path.Combine(copy, "zz_extra.copy.zst"));

    private static void Rename(string copy, Random random) => File.Move(Parts(copy, random)[0], Path.Combine(copy, "renamed.copy.zst"));

    private static string Any(string copy, Random random)
    {
        var files = Directory.GetFiles(copy).Order(StringComparer.Ordinal).ToArray();
        return files[random.Next(files.Length)];
    }

    private static string[] Parts(string copy, Random random)
    {
        var parts = Directory.GetFiles(copy, "*.copy.zst*").Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(parts);
        return parts;
    }
}
