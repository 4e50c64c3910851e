using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by a new or changed blob; a file in the container's folder, or a blob of a storage account.</summary>
public sealed class BlobTriggerAttribute : TriggerBindingAttribute
{
    public BlobTriggerAttribute(string blobPath)
    {
        BlobPath = blobPath;
    }

    /// <summary>Container, slash, and a name in which <c>{part}</c> stands for any text.</summary>
    public string BlobPath { get; }

    /// <summary>The setting that names the storage account; null for <c>AzureWebJobsStorage</c>. Not used for files.</summary>
    public string? Connection { get; set; }

    /// <summary>How changes are noticed in the cloud; here always by looking.</summary>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
