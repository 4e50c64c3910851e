using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace MissionReg.Functions.Storage.Azure;

/// <summary>
/// How long to try: somebody stands at the counter. Four repetitions after about 0.4, 0.8, 1.6 and 3.2 seconds, or when the service
/// says; longer outages are told, and the same Idempotency-Key finds the truth later.
/// </summary>
internal static class AzureClientOptions
{
    private const int MaxRetries = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(8);

    public static TableClientOptions Tables()
    {
        var options = new TableClientOptions();
        Set(options, TimeSpan.FromSeconds(20));
        return options;
    }

    /// <summary>A scan of 20 MiB goes in one request, and an office may have a slow line.</summary>
    public static BlobClientOptions Blobs()
    {
        var options = new BlobClientOptions();
        Set(options, TimeSpan.FromSeconds(60));
        return options;
    }

    private static void Set(ClientOptions options, TimeSpan patience)
    {
        options.RetryPolicy = new ShortPatience(MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(FirstDelay, LongestDelay), LongestDelay);
        options.Retry.NetworkTimeout = patience;
    }
}
