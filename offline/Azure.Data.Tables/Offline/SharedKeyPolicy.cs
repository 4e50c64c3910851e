using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Offline;

/// <summary>
/// Signs each try with the account's key ("Shared Key Lite" of the Table service): the date and the resource, nothing of what
/// is sent. The service refuses dates of more than fifteen minutes ago, so a try that waited is signed anew.
/// </summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var signature = credential.Sign(StringToSign(date, credential.AccountName, message.Request.Uri.ToUri()));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>The path is taken as it is in the address, encoded; of the query only <c>comp</c> counts.</summary>
    internal static string StringToSign(string date, string account, Uri resource)
    {
        var component = resource.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("comp=", StringComparison.OrdinalIgnoreCase));
        return $"{date}\n/{account}{resource.AbsolutePath}{(component is null ? "" : $"?comp={component[5..]}")}";
    }
}
