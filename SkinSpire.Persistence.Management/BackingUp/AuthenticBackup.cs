using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SkinSpire.Persistence.Management.BackingUp;

/// <summary>A backup whose manifest is as it was written, and by whom it should be. Nothing in it is read before that is known.</summary>
internal sealed partial class AuthenticBackup
{
    internal const string Extension = ".backup";
    internal const string Partial = ".partial";
    internal const string ManifestFile = "manifest.json";
    internal const string SumFile = "manifest.sum";

    private readonly BackupKey? key;

    private AuthenticBackup(string folder, BackupManifest manifest, string sum, BackupKey? key)
    {
        Folder = folder;
        Manifest = manifest;
        Sum = sum;
        this.key = key;
    }

    internal string Folder { get; }

    /// <summary>The folder's name.</summary>
    internal string Name => Path.GetFileName(Folder);

    internal BackupManifest Manifest { get; }

    /// <summary>What proves the manifest: names this backup and no other.</summary>
    internal string Sum { get; }

    /// <summary>Whether it is signed.</summary>
    internal bool IsSigned => ManifestSum.IsSignature(Sum);

    /// <summary>Gives the key of a part; null when they are not encrypted.</summary>
    internal Func<string, byte[]>? Encryption => Manifest.Salt is { } salt ? file => key!.ForPart(file, salt) : null;

    /// <summary>Writes a manifest and what proves it.</summary>
    internal static async Task WriteAsync(string folder, BackupManifest manifest, BackupKey? key, CancellationToken ct)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest);
        await PrivateFile.WriteAsync(Path.Combine(folder, ManifestFile), bytes, ct).ConfigureAwait(false);
        await PrivateFile.WriteAsync(Path.Combine(folder, SumFile), Encoding.ASCII.GetBytes(ManifestSum.Of(bytes, key) + "\n"), ct).ConfigureAwait(false);
    }

    /// <summary>Authenticates the manifest, and sees that every file is there, of the length that it says, and no other.</summary>
    /// <exception cref="BackupMissingException">There is no such folder.</exception>
    /// <exception cref="BackupDamagedException">Something is not as it was written.</exception>
    /// <exception cref="BackupNotAuthenticException">It is not signed by this key.</exception>
    /// <exception cref="BackupRefusedException">A newer build wrote it.</exception>
    internal static async Task<AuthenticBackup> OpenAsync(string folder, BackupKey? key, CancellationToken ct)
    {
        var name = Path.GetFileName(folder);
        if (!Directory.Exists(folder))
        {
            throw new BackupMissingException(folder);
        }

        if (!name.EndsWith(Extension, StringComparison.Ordinal))
        {
            throw new BackupDamagedException(name, "its name does not say that it was finished");
        }

        var (bytes, sum) = await ReadAsync(folder, name, ct).ConfigureAwait(false);
        ManifestSum.Authenticate(name, bytes, sum, key);
        var backup = new AuthenticBackup(folder, Parse(name, bytes), sum, key);
        backup.CheckFiles();
        return backup;
    }

    /// <summary>Reads every part and compares it with the manifest.</summary>
    /// <exception cref="BackupDamagedException">One is not as it was written.</exception>
    internal Task CheckPartsAsync(CancellationToken ct) => Parallel.ForEachAsync(
        Manifest.Parts,
        new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = ct },
        async (part, token) =>
        {
            var file = File.OpenRead(Path.Combine(Folder, part.File));
            await using (file.ConfigureAwait(false))
            {
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, token).ConfigureAwait(false)) != part.Sha256)
                {
                    throw Damaged($"{part.File} is not as it was written");
                }
            }
        });

    internal BackupDamagedException Damaged(string damage, Exception? cause = null) => new(Name, damage, cause);

    private static async Task<(byte[] Manifest, string Sum)> ReadAsync(string folder, string name, CancellationToken ct)
    {
        try
        {
            return (
                await File.ReadAllBytesAsync(Path.Combine(folder, ManifestFile), ct).ConfigureAwait(false),
                await File.ReadAllTextAsync(Path.Combine(folder, SumFile), Encoding.ASCII, ct).ConfigureAwait(false));
        }
        catch (FileNotFoundException error)
        {
            throw new BackupDamagedException(name, $"{Path.GetFileName(error.FileName)} is missing", error);
        }
    }

    private static BackupManifest Parse(string name, byte[] bytes)
    {
        try
        {
            using var envelope = JsonDocument.Parse(bytes);
            if (envelope.RootElement.GetProperty("format").GetInt32() is var format and > BackupManifest.CurrentFormat)
            {
                throw new BackupRefusedException(name, FormattableString.Invariant($"its format is {format}, and this build reads {BackupManifest.CurrentFormat}"), "Use the build that wrote it, or a newer one.");
            }

            return envelope.Deserialize(BackupJson.Default.BackupManifest)!;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BackupDamagedException(name, $"{ManifestFile} cannot be read", error);
        }
    }

    private void CheckFiles()
    {
        var lengths = new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/'), file => file.Length, StringComparer.Ordinal);
        foreach (var known in new[] { ManifestFile, SumFile, VerifiedMark.File })
        {
            lengths.Remove(known);
        }

        foreach (var part in Manifest.Parts)
        {
            if (!Plain().IsMatch(part.File) || !lengths.Remove(part.File, out var length))
            {
                throw Damaged($"{part.File} is missing");
            }

            if (length != part.Bytes)
            {
                throw Damaged(FormattableString.Invariant($"{part.File} has {length} bytes, not {part.Bytes}"));
            }
        }

        if (lengths.Count > 0)
        {
            throw Damaged($"{lengths.Keys.Order(StringComparer.Ordinal).First()} is no part of it");
        }
    }

    // No part lies outside the folder.
    [GeneratedRegex("^[a-z0-9_]+(/[a-z0-9_]+|)([.][a-z0-9_]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
