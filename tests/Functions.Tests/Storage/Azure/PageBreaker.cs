using System.Globalization;
using System.Net;
using System.Text;
using System.Web;

namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>
/// A service whose data lie scattered over many servers: a query is answered in pages of two entities at the most, and before each comes an empty one that only
/// says where to go on. The emulator fills its pages.
/// </summary>
internal sealed class PageBreaker() : DelegatingHandler(new SocketsHttpHandler())
{
    private const int Largest = 2;
    private const string Partition = "NextPartitionKey";
    private const string Top = "$top";

    /// <summary>Before a token of the emulator: that page was announced.</summary>
    private const string Announced = "announced-";

    private int _empty;

    /// <summary>How many empty pages were given.</summary>
    public int Empty => _empty;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (request.Method != HttpMethod.Get || !address.AbsolutePath.EndsWith("()", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var query = HttpUtility.ParseQueryString(address.Query);
        var token = query[Partition] ?? "";
        if (!token.StartsWith(Announced, StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _empty);
            return EmptyPage(Announced + token, query["NextRowKey"]);
        }

        query.Remove(Partition);
        if (token.Length > Announced.Length)
        {
            query[Partition] = token[Announced.Length..];
        }

        query[Top] = Math.Min(Largest, int.Parse(query[Top] ?? "1000", CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        request.RequestUri = new Uri($"{address.GetLeftPart(UriPartial.Path)}?{query}");
        return await base.SendAsync(request, cancellationToken);
    }

    private static HttpResponseMessage EmptyPage(string partition, string? row)
    {
        var page = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json") };
        page.Headers.Add($"x-ms-continuation-{Partition}", partition);
        if (row is not null)
        {
            page.Headers.Add("x-ms-continuation-NextRowKey", row);
        }

        return page;
    }
}
