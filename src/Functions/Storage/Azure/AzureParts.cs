using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Azure.Tables;

namespace MissionReg.Functions.Storage.Azure;

/// <summary>Tables and blobs, asked for next to nothing: one entity and one container, there or not. Their answers are dated.</summary>
internal static class AzureParts
{
    private const string Nothing = "nothing";

    public static StoragePart Tables(TableServiceClient tables, string prefix)
    {
        var table = tables.GetTableClient(prefix + TableName.Claims);
        return new StoragePart("tables", async cancellationToken =>
        {
            var answer = await table.GetEntityIfExistsAsync<TableEntity>(Nothing, Nothing, cancellationToken: cancellationToken);
            return answer.GetRawResponse().Headers.Date;
        });
    }

    public static StoragePart Blobs(BlobServiceClient blobs, string prefix)
    {
        var container = blobs.GetBlobContainerClient(prefix + BlobContainers.Keys);
        return new StoragePart("blobs", async cancellationToken =>
        {
            try
            {
                return (await container.GetPropertiesAsync(cancellationToken: cancellationToken)).GetRawResponse().Headers.Date;
            }
            catch (RequestFailedException e) when (e.Status == StatusCodes.Status404NotFound)
            {
                // It is made when it is first needed.
                return e.GetRawResponse()?.Headers.Date;
            }
        });
    }
}
