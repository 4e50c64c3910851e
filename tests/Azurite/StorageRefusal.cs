using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MissionReg.Azurite;

/// <summary>Error answers in the words of the real service: XML of blobs, OData's JSON of tables.</summary>
internal static class StorageRefusal
{
    private const string NotAuthenticated =
        "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.";

    public static Task WriteAsync(HttpContext context, bool isTable, Fault.Refused refused, DateTimeOffset now)
    {
        if (refused.RetryAfter is { } pause)
        {
            var seconds = pause.TotalSeconds;
            context.Response.Headers[double.IsInteger(seconds) ? "Retry-After" : "retry-after-ms"] =
                (double.IsInteger(seconds) ? seconds : pause.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, isTable, refused.Status, refused.Code, $"The service says {refused.Code}.", "", now);
    }

    public static Task SkewedAsync(HttpContext context, bool isTable, DateTimeOffset now) => WriteAsync(
        context,
        isTable,
        HttpStatusCode.Forbidden,
        "AuthenticationFailed",
        NotAuthenticated,
        $"<AuthenticationErrorDetail>Request date header too old: '{context.Request.Headers["x-ms-date"]}'</AuthenticationErrorDetail>",
        now);

    private static Task WriteAsync(HttpContext context, bool isTable, HttpStatusCode status, string code, string message, string detail, DateTimeOffset now)
    {
        var id = Guid.NewGuid();
        var time = now.ToString("O", CultureInfo.InvariantCulture);
        var response = context.Response;
        response.StatusCode = (int)status;
        response.Headers["x-ms-request-id"] = id.ToString();
        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        if (!isTable)
        {
            response.Headers["x-ms-error-code"] = code;
        }

        response.ContentType = isTable ? "application/json;odata=minimalmetadata;streaming=true;charset=utf-8" : "application/xml";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        var told = $"{message}\nRequestId:{id}\nTime:{time}";
        return response.WriteAsync(isTable
            ? new JsonObject { ["odata.error"] = new JsonObject { ["code"] = code, ["message"] = new JsonObject { ["lang"] = "en-US", ["value"] = told } } }.ToJsonString()
            : $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code><Message>{told}</Message>{detail}</Error>");
    }
}
