using Azure.Core;

namespace Azure.Data.Tables.Offline;

/// <summary>An entity group transaction: one request to <c>$batch</c> whose answer is 202 even when what it asks for is refused.</summary>
internal static class EntityGroup
{
    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TableAccount account, string table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Post, "$batch");
        var batch = $"batch_{Guid.NewGuid()}";
        message.Request.Headers.SetValue("Accept", "application/json");
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={batch}");
        message.Request.Content = RequestContent.Create(Write(account, table, actions, batch));

        var response = await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var parts = MultipartReader.Responses(response.Headers.ContentType!, response.Content.ToString());
        return parts.FirstOrDefault(p => p.Status >= 400) is { } refused
            ? throw new TableTransactionFailedException(new RequestFailedException(refused, null, TableErrorParser.Shared))
            : Response.FromValue(parts, response);
    }

    private static ReadOnlyMemory<byte> Write(TableAccount account, string table, IEnumerable<TableTransactionAction> actions, string batch)
    {
        var changes = new MultipartWriter($"changeset_{Guid.NewGuid()}");
        foreach (var action in actions)
        {
            using var part = EntityRequests.Act(account, table, action);
            changes.Add(part.Request);
        }

        if (changes.Count == 0)
        {
            throw new InvalidOperationException("Transaction contains no operations.");
        }

        var whole = new MultipartWriter(batch);
        whole.Add(changes);
        return whole.End();
    }
}
