using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;

namespace MissionReg.Functions.Storage;

/// <summary>A failure of the storage that is none of the program's.</summary>
/// <param name="Cause">
/// For the log: status, code and the service's id of the request. Never its text, which may repeat what was sent.
/// </param>
internal sealed record StorageFault(StorageFaultKind Kind, string Cause)
{
    private static readonly StorageFault Busy = new(StorageFaultKind.Unavailable, "too many write the same at once");

    /// <summary>When the storage said to come again, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the storage's clock and this machine's showed, if they are too far apart.</summary>
    public (DateTimeOffset Storage, DateTimeOffset Machine)? Clocks { get; init; }

    /// <summary>Whether it is one, whatever the clocks show.</summary>
    public static bool Is(Exception failure) => Of(failure, default) is not null;

    /// <summary>Whether it is a failure of this machine's own files, and not of a storage account.</summary>
    public static bool IsOfFiles(Exception failure) => failure switch
    {
        AggregateException tries => tries.InnerExceptions.Any(IsOfFiles),
        RequestFailedException or HttpIOException => false,
        SqliteException or IOException or UnauthorizedAccessException => true,
        { InnerException: { } inner } => IsOfFiles(inner),
        _ => false,
    };

    /// <param name="machine">What this machine's own clock shows, simulated or not.</param>
    /// <returns><see langword="null"/> for what is no failure of the storage.</returns>
    public static StorageFault? Of(Exception failure, DateTimeOffset machine) => failure switch
    {
        // All tries of one request: the last one tells how things stand now.
        AggregateException tries => tries.InnerExceptions.Select(e => Of(e, machine)).LastOrDefault(f => f is not null),
        RequestFailedException refused => AzureRefusal.Of(refused, machine),
        AuthenticationFailedException => new StorageFault(StorageFaultKind.Forbidden, failure.GetType().Name),
        StorageUnavailableException { InnerException: { } inner } => Of(inner, machine) ?? Busy,
        StorageUnavailableException => Busy,
        SqliteException sqlite => EmbeddedRefusal.Of(sqlite),
        HttpIOException broken => new StorageFault(StorageFaultKind.Unavailable, $"the answer broke off ({broken.HttpRequestError})"),
        IOException file => EmbeddedRefusal.Of(file),
        UnauthorizedAccessException => new StorageFault(StorageFaultKind.Forbidden, "the file system says access denied"),
        OperationCanceledException => new StorageFault(StorageFaultKind.Unavailable, "no answer in time"),
        { InnerException: { } inner } => Of(inner, machine),
        _ => null,
    };
}
