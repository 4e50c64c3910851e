using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Offline;

/// <summary>
/// Reads <c>{"odata.error":{"code":…,"message":{"lang":…,"value":…}}}</c>. In a transaction the text begins with the number of
/// the action that failed: <c>1:The update condition …</c>.
/// </summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public const string FailedEntity = "FailedEntity";

    public static TableErrorParser Shared { get; } = new();

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, [NotNullWhen(true)] out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            var body = json.RootElement.GetProperty("odata.error");
            var message = body.GetProperty("message").GetProperty("value").GetString();
            data = new Dictionary<string, string>();
            if (FailedIndex(message) is { } index)
            {
                data[FailedEntity] = index.ToString(CultureInfo.InvariantCulture);
                message += $"\n The index of the entity that caused the error can be found in {nameof(TableTransactionFailedException.FailedTransactionActionIndex)}.";
            }

            error = new ResponseError(body.GetProperty("code").GetString(), message);
            return true;
        }
        catch (Exception notTheServices) when (notTheServices is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Something on the way answered in the service's place, or without a body.
            return false;
        }
    }

    private static int? FailedIndex(string? message) =>
        message?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
