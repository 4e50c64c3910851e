namespace Microsoft.Azure.Functions.Worker;

/// <summary>How a new blob is noticed.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
