using Azure.Core;

namespace Azure.Data.Tables.Offline;

/// <summary>The requests that concern one entity, sent alone or as parts of a transaction.</summary>
internal static class EntityRequests
{
    public static HttpMessage Get(TableAccount account, string table, string partitionKey, string rowKey, IEnumerable<string>? select, int expected)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = account.Message(RequestMethod.Get, ODataLiteral.EntityPath(table, partitionKey, rowKey), expected);
        if (select is not null)
        {
            message.Request.Uri.AppendQuery("$select", string.Join(',', select), escapeValue: true);
        }

        return message;
    }

    public static HttpMessage Add(TableAccount account, string table, ITableEntity entity)
    {
        Check(entity);
        var message = account.Message(RequestMethod.Post, Uri.EscapeDataString(table));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return With(message, entity);
    }

    /// <summary>Without a tag the entity is made when there is none; with one it must be there, and be that.</summary>
    public static HttpMessage Put(TableAccount account, string table, ITableEntity entity, TableUpdateMode mode, ETag? ifMatch)
    {
        Check(entity);
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}", nameof(mode)),
        };
        var message = account.Message(method, ODataLiteral.EntityPath(table, entity.PartitionKey, entity.RowKey));
        if (ifMatch is { } tag)
        {
            message.Request.Headers.SetValue("If-Match", tag.ToString());
        }

        return With(message, entity);
    }

    public static HttpMessage Delete(TableAccount account, string table, string partitionKey, string rowKey, ETag ifMatch, int expected)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = account.Message(RequestMethod.Delete, ODataLiteral.EntityPath(table, partitionKey, rowKey), expected);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return message;
    }

    public static HttpMessage Act(TableAccount account, string table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => Add(account, table, action.Entity),
        TableTransactionActionType.Delete => Delete(account, table, action.Entity.PartitionKey, action.Entity.RowKey, action.ETag, expected: 0),
        TableTransactionActionType.UpdateMerge => Put(account, table, action.Entity, TableUpdateMode.Merge, Tag(action.ETag)),
        TableTransactionActionType.UpdateReplace => Put(account, table, action.Entity, TableUpdateMode.Replace, Tag(action.ETag)),
        TableTransactionActionType.UpsertMerge => Put(account, table, action.Entity, TableUpdateMode.Merge, null),
        TableTransactionActionType.UpsertReplace => Put(account, table, action.Entity, TableUpdateMode.Replace, null),
        _ => throw new InvalidOperationException($"Unknown action: {action.ActionType}"),
    };

    private static ETag? Tag(ETag tag) => tag == default ? null : tag;

    private static HttpMessage With(HttpMessage message, ITableEntity entity)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(EntityWriter.Write(entity));
        return message;
    }

    private static void Check(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
    }
}
