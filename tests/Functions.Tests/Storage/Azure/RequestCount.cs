using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>Counts requests by table and kind, each also when it is sent again. A transaction is one request.</summary>
internal sealed partial class RequestCount
{
    private readonly string _prefix;
    private readonly ConcurrentDictionary<(string Table, string Kind), int> _counts = new();

    public RequestCount(string prefix)
    {
        _prefix = prefix;
        Policy = new Intervention(async (message, send) =>
        {
            var what = await KindOfAsync(message);
            _counts.AddOrUpdate(what, 1, (_, n) => n + 1);
            await send();
        });
    }

    public HttpPipelinePolicy Policy { get; }

    /// <returns>What was counted since the last call.</returns>
    public IReadOnlyDictionary<(string Table, string Kind), int> Take()
    {
        var taken = _counts.ToDictionary();
        _counts.Clear();
        return taken;
    }

    private async Task<(string Table, string Kind)> KindOfAsync(HttpMessage message)
    {
        var request = message.Request;
        var path = Uri.UnescapeDataString(request.Uri.Path);
        if (!path.EndsWith("$batch", StringComparison.Ordinal))
        {
            var kind = request.Method == RequestMethod.Get ? "read"
                : request.Method == RequestMethod.Delete ? "delete"
                : "write";
            return (TableIn(path), path.EndsWith("/Tables", StringComparison.Ordinal) ? "create" : kind);
        }

        using var body = new MemoryStream();
        await request.Content!.WriteToAsync(body, default);
        return (TableIn(Encoding.UTF8.GetString(body.ToArray())), "transaction");
    }

    private string TableIn(string text) => NameAfterSlash().Matches(text).Select(m => m.Groups[1].Value)
        .FirstOrDefault(name => name.StartsWith(_prefix, StringComparison.Ordinal)) is { } found ? found[_prefix.Length..] : "";

    [GeneratedRegex("/([A-Za-z0-9]+)(?=[(?\\s]|$)")]
    private static partial Regex NameAfterSlash();
}
