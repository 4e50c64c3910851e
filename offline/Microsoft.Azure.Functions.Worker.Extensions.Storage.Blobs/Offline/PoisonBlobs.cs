using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Blobs that were given up, one JSON file each, with the fields of the message that Azure puts in the queue of the same
/// name. The blob itself stays where it is.
/// </summary>
internal sealed class PoisonBlobs(DataFolder data)
{
    private const string Queue = "webjobs-blobtrigger-poison";

    public void Write(string function, string container, BlobState blob)
    {
        var message = new Message("BlobTrigger", $"Host.Functions.{function}", "BlockBlob", container, blob.Name, blob.ETag);
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{function}\n{container}\n{blob.Name}\n{blob.ETag}"));
        DataFolder.Replace(Path.Combine(data.Folder("poison", Queue), Convert.ToHexStringLower(key)[..32] + ".json"), message);
    }

    private sealed record Message(string Type, string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag);
}
