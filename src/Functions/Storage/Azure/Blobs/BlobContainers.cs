using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>
/// The containers of one installation in a storage account: the first segment of a path behind the installation's prefix. Each
/// is created when something is to be written into it for the first time.
/// </summary>
internal sealed partial class BlobContainers(BlobServiceClient service, string prefix)
{
    /// <summary>Documents taken in whole and not yet kept.</summary>
    public const string Staging = "staging";

    /// <summary>Secrets of the installation.</summary>
    public const string Keys = "keys";

    private readonly ConcurrentDictionary<string, BlobContainerClient> created = new(StringComparer.Ordinal);

    public BlobContainerClient Of(string root) => service.GetBlobContainerClient(prefix + root);

    /// <summary>For writing: there when the call returns.</summary>
    public async Task<BlobContainerClient> CreatedAsync(string root, CancellationToken cancellationToken)
    {
        if (!created.TryGetValue(root, out var container))
        {
            container = Of(root);
            await container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
            created[root] = container;
        }

        return container;
    }

    /// <summary>
    /// The roots of paths that begin like this and have a container, in ordinal order; never staging or keys. An account may
    /// serve others too: whatever is no root of a path is left out.
    /// </summary>
    public async Task<IReadOnlyList<string>> RootsAsync(string beginning, CancellationToken cancellationToken)
    {
        var roots = new List<string>();
        await foreach (var container in service.GetBlobContainersAsync(BlobContainerTraits.None, BlobContainerStates.None, prefix + beginning, cancellationToken))
        {
            var root = container.Name[prefix.Length..];
            if (Root().IsMatch(root) && root is not (Staging or Keys))
                roots.Add(root);
        }

        roots.Sort(StringComparer.Ordinal);
        return roots;
    }

    [GeneratedRegex(@"\A[a-z]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Root();
}
