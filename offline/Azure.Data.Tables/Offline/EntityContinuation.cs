using Azure.Core;

namespace Azure.Data.Tables.Offline;

/// <summary>Where the next page begins, as the service says it in two headers; to the caller one text with a space between.</summary>
internal static class EntityContinuation
{
    private const string Partition = "NextPartitionKey";
    private const string Row = "NextRowKey";

    /// <summary>The second of the two may be missing: the page then ended with its partition.</summary>
    public static string? Read(ResponseHeaders headers) =>
        headers.TryGetValue($"x-ms-continuation-{Partition}", out var partition)
            ? $"{partition} {(headers.TryGetValue($"x-ms-continuation-{Row}", out var row) ? row : "")}"
            : null;

    public static void Write(string? token, RequestUriBuilder uri)
    {
        if (token is null)
        {
            return;
        }

        var parts = token.Split(' ', 2);
        uri.AppendQuery(Partition, parts[0], escapeValue: true);
        if (parts is [_, { Length: > 0 } row])
        {
            uri.AppendQuery(Row, row, escapeValue: true);
        }
    }
}
