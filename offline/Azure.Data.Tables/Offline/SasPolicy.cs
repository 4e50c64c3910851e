using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Offline;

/// <summary>Puts the shared access signature into the query; when it was renewed between two tries, the new one for the old.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var query = message.TryGetProperty(typeof(SasPolicy), out var unsigned) ? (string)unsigned! : message.Request.Uri.Query ?? "";
        message.SetProperty(typeof(SasPolicy), query);
        message.Request.Uri.Query = $"{query}{(query.Length == 0 ? '?' : '&')}{credential.Signature.TrimStart('?')}";
    }
}
