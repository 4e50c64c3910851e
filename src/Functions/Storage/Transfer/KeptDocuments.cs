using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>The documents of a storage. The drop folder is none of its places: what lies there has yet to be taken in.</summary>
internal static class KeptDocuments
{
    public const string Name = "documents";

    private const int AtOnce = 8;
    private const int DigestLength = 64;

    // In ordinal order, and so are the paths below each.
    private static readonly string[] Places = ["documents/", "incoming/", "issued/", "quarantine/"];

    /// <summary>All paths in ordinal order.</summary>
    public static async IAsyncEnumerable<string> PathsAsync(IDocumentStore documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var place in Places)
        {
            await foreach (var path in documents.ListAsync(place, cancellationToken))
            {
                yield return path;
            }
        }
    }

    /// <summary>Path and SHA-256 of each, read whole.</summary>
    public static async IAsyncEnumerable<TransferLine> LinesAsync(IDocumentStore documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var some in PathsAsync(documents, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            foreach (var line in await Task.WhenAll(some.Select(path => LineAsync(documents, path, cancellationToken))))
            {
                yield return line;
            }
        }
    }

    /// <summary>SHA-256 of what lies at a path; <see langword="null"/> if nothing does.</summary>
    public static async Task<string?> DigestAsync(IDocumentStore documents, string path, CancellationToken cancellationToken)
    {
        if (await documents.OpenAsync(path, cancellationToken) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
    }

    /// <summary>The digest that a path ends in, as those of accepted documents do.</summary>
    public static string? DigestIn(string path) =>
        path.Split('/')[^1] is { Length: DigestLength } last && last.All(char.IsAsciiHexDigitLower) ? last : null;

    private static async Task<TransferLine> LineAsync(IDocumentStore documents, string path, CancellationToken cancellationToken) =>
        new(path, await DigestAsync(documents, path, cancellationToken) ?? "gone");
}
