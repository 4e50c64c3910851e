using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;
using MissionReg.Functions.Uploads;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>An office that lets scans be uploaded into an account of its own, whose clock is the world's: permits are made out in that time.</summary>
internal sealed class AccountOffice(AzuriteServer account) : EmulatedOffice(prefix: "", "--MissionReg:BlobPollingInterval", "00:00:00.2")
{
    protected override Task<string> ConnectAsync() => Task.FromResult(account.ConnectionString);

    protected override void Furnish(FunctionsApplicationBuilder builder) => builder.Services.AddSingleton<IUploadPermits>(
        new InRealTime(new AzureUploadPermits(new BlobServiceClient(account.ConnectionString), TimeProvider.System)));

    private sealed class InRealTime(IUploadPermits permits) : IUploadPermits
    {
        public Task<UploadPermit> GrantAsync(UploadName name, string? contentType, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
            permits.GrantAsync(name, contentType, TimeProvider.System.GetUtcNow().AddMinutes(15), cancellationToken);
    }
}
