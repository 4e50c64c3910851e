using System.Text;
using Azure.Core;

namespace MissionReg.Offline.Tests.Tables;

/// <summary>What one try sent.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static SentRequest Of(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        var headers = request.Headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase);
        return new SentRequest(request.Method.Method, request.Uri.ToUri(), headers, Encoding.UTF8.GetString(body.ToArray()));
    }
}
