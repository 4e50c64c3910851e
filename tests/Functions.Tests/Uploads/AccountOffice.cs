using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Uploads;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>An office whose documents lie in a storage account. The account's clock is the world's, so permits are made out in its time.</summary>
internal sealed class AccountOffice(AzuriteServer account) : Office
{
    protected override string[] Settings =>
    [
        "--MissionReg:Storage", "azure",
        "--AzureWebJobsStorage", account.ConnectionString,
        "--MissionReg:BlobPollingInterval", "00:00:00.2",
    ];

    protected override void Furnish(FunctionsApplicationBuilder builder)
    {
        var service = new BlobServiceClient(account.ConnectionString);
        builder.Services.AddSingleton<IDocumentStore>(s => new AzureDocumentStore(service, "", s.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IUploadPermits>(new InRealTime(new AzureUploadPermits(service, TimeProvider.System)));
    }

    private sealed class InRealTime(IUploadPermits permits) : IUploadPermits
    {
        public Task<UploadPermit> GrantAsync(UploadName name, string? contentType, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
            permits.GrantAsync(name, contentType, TimeProvider.System.GetUtcNow().AddMinutes(15), cancellationToken);
    }
}
