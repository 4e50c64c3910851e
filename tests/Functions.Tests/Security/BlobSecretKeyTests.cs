using Azure.Storage.Blobs;
using MissionReg.Azurite;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Tests.Security;

public sealed class BlobSecretKeyTests : IAsyncLifetime
{
    private readonly string prefix = $"k{Guid.NewGuid():N}"[..12] + "-";
    private BlobServiceClient service = null!;

    public async Task InitializeAsync() => service = new BlobServiceClient((await AzuriteServer.SharedAsync()).ConnectionString);

    public Task DisposeAsync() => service.GetBlobContainerClient(prefix + "keys").DeleteIfExistsAsync();

    [Fact]
    public async Task Instances_that_start_at_the_same_moment_end_up_with_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => BlobSecretKey.ReadOrCreate(service, prefix))));
        Assert.Equal(SecretKey.Length, keys[0].Length);
        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
        Assert.Equal(keys[0], BlobSecretKey.ReadOrCreate(service, prefix));
    }

    [Fact]
    public async Task Half_a_key_is_refused_rather_than_used_or_replaced()
    {
        BlobSecretKey.ReadOrCreate(service, prefix);
        var blob = service.GetBlobContainerClient(prefix + "keys").GetBlobClient("access");
        await blob.UploadAsync(BinaryData.FromBytes(new byte[31]), overwrite: true);

        Assert.Throws<InvalidDataException>(() => BlobSecretKey.ReadOrCreate(service, prefix));
        Assert.Equal(31, (await blob.GetPropertiesAsync()).Value.ContentLength);
    }
}
