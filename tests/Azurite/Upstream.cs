using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MissionReg.Azurite;

/// <summary>The proxy's way to the service: what comes is passed on as it is, and so is what goes back.</summary>
internal sealed class Upstream : IDisposable
{
    private static readonly HashSet<string> OfOneConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Host, HeaderNames.Connection, HeaderNames.KeepAlive, HeaderNames.TransferEncoding, HeaderNames.ContentLength, HeaderNames.Expect,
    };

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null,
    });

    /// <summary>Goes on when the caller goes: what reached the service is done there.</summary>
    public Task<HttpResponseMessage> SendAsync(Uri address, HttpRequest request, byte[] body)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (body.Length > 0 || request.ContentLength is not null)
        {
            message.Content = new ByteArrayContent(body);
        }

        foreach (var (name, values) in request.Headers.Where(h => !OfOneConnection.Contains(h.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return client.SendAsync(message);
    }

    /// <param name="now">What the service's clock shows.</param>
    public static async Task CopyAsync(HttpResponseMessage answer, HttpResponse response, DateTimeOffset now)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !OfOneConnection.Contains(h.Key)))
        {
            response.Headers[name] = values.ToArray();
        }

        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        response.ContentLength = answer.Content.Headers.ContentLength;
        if (response.HttpContext.Request.Method != HttpMethods.Head && response.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
        {
            await answer.Content.CopyToAsync(response.Body);
        }
    }

    public void Dispose() => client.Dispose();
}
