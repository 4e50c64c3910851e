using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Offline;

/// <summary>The requests that concern tables.</summary>
internal static class TableRequests
{
    private const string NextTable = "NextTableName";

    public static async Task<Response<TableItem>> CreateAsync(TableAccount account, string table, bool mayExist, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Post, "Tables", mayExist ? 409 : 0);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = table }));
        var response = await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (response.Status == 409 && new RequestFailedException(response) is { ErrorCode: "TableBeingDeleted" } notYet)
        {
            throw notYet;
        }

        return Response.FromValue(new TableItem(table), response);
    }

    public static async Task<Response> DeleteAsync(TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(table)}')", 404);
        return await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<Page<TableItem>> ListAsync(TableAccount account, string? filter, string? token, int? size, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Get, "Tables");
        Narrow(message.Request.Uri, filter, size, select: null);
        if (token is not null)
        {
            message.Request.Uri.AppendQuery(NextTable, token, escapeValue: true);
        }

        var response = await account.SendAsync(message, cancellationToken).ConfigureAwait(false);
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        var tables = json.RootElement.GetProperty("value").EnumerateArray().Select(t => new TableItem(t.GetProperty("TableName").GetString()!));
        response.Headers.TryGetValue($"x-ms-continuation-{NextTable}", out var next);
        return Page<TableItem>.FromValues([.. tables], next, response);
    }

    public static void Narrow(RequestUriBuilder uri, string? filter, int? size, IEnumerable<string>? select)
    {
        if (size is { } top)
        {
            uri.AppendQuery("$top", top.ToString(CultureInfo.InvariantCulture), escapeValue: true);
        }

        if (select is not null)
        {
            uri.AppendQuery("$select", string.Join(',', select), escapeValue: true);
        }

        if (!string.IsNullOrEmpty(filter))
        {
            uri.AppendQuery("$filter", filter, escapeValue: true);
        }
    }
}
