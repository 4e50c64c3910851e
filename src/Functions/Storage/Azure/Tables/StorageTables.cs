using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// The tables of an installation, one for all stores of a process. Each is made when it is first used. Safe for use from many threads.
/// </summary>
/// <param name="service">The storage account.</param>
/// <param name="prefix">Before the name of each table: letters and digits.</param>
/// <param name="pause">Waits; <see langword="null"/> for the real time.</param>
public sealed class StorageTables(TableServiceClient service, string prefix, Func<TimeSpan, CancellationToken, Task>? pause = null)
{
    private const int ShortestPause = 20;
    private const int LongestPause = 400;

    /// <summary>More the service does not give at a time.</summary>
    private const int LargestPage = 1000;

    private readonly ConcurrentDictionary<string, Lazy<Task<Table>>> opened = new(StringComparer.Ordinal);

    /// <summary>Where it is told what a caller need not know.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    internal Gates Gates { get; } = new();

    internal Task<Table> ClaimsAsync(CancellationToken cancellationToken) => OpenAsync(TableName.Claims, cancellationToken);

    /// <summary>The table, made if it is not there.</summary>
    internal async Task<Table> OpenAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var opening = opened.GetOrAdd(name, n => new Lazy<Task<Table>>(() => CreateAsync(n)));
        try
        {
            return await opening.Value.WaitAsync(cancellationToken);
        }
        catch when (opening.Value.IsFaulted)
        {
            // The next caller tries again.
            opened.TryRemove(new KeyValuePair<string, Lazy<Task<Table>>>(name, opening));
            throw;
        }
    }

    /// <summary>What lies in a table, in the order of the keys.</summary>
    /// <param name="page">How many to ask for at a time, as far as the service gives so many; null for as many as it gives.</param>
    internal async IAsyncEnumerable<TableEntity> RowsAsync(
        string name, string? filter, [EnumeratorCancellation] CancellationToken cancellationToken, long? page = null, IEnumerable<string>? select = null)
    {
        var table = await OpenAsync(name, cancellationToken);
        await foreach (var row in table.QueryAsync(filter, cancellationToken, page is { } most ? (int)Math.Clamp(most, 1, LargestPage) : null, select))
        {
            yield return row;
        }
    }

    /// <summary>Waits before the <paramref name="attempt"/>-th try (1, 2, …) of something others do at the same time: longer each time, and by chance.</summary>
    internal Task PauseAsync(int attempt, CancellationToken cancellationToken)
    {
        var longest = Math.Min(LongestPause, ShortestPause << Math.Min(attempt, 8));
        var time = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(longest / 2, longest + 1));
        return (pause ?? Task.Delay)(time, cancellationToken);
    }

    private async Task<Table> CreateAsync(string name)
    {
        var client = service.GetTableClient(prefix + name);
        await client.CreateIfNotExistsAsync();
        return new Table(client);
    }
}
