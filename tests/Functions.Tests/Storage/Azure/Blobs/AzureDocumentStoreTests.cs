using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Blobs;

[Collection(MemoryMeasured.Name)]
public sealed class AzureDocumentStoreTests : DocumentStoreContract, IAsyncLifetime
{
    private const string Seal = "seals/ALM-M-2026-000001/seal";

    private readonly string prefix = $"t{Guid.NewGuid():N}"[..12] + "-";
    private BlobServiceClient service = null!;

    public async Task InitializeAsync() => service = new BlobServiceClient((await AzuriteServer.SharedAsync()).ConnectionString);

    public async Task DisposeAsync()
    {
        await foreach (var container in service.GetBlobContainersAsync(prefix: prefix))
            await service.DeleteBlobContainerAsync(container.Name);
    }

    [Fact]
    public async Task A_request_whose_answer_was_lost_may_be_repeated()
    {
        var network = new AnswerLosingPolicy();
        var store = new AzureDocumentStore(await ClientAsync(network), prefix, Clock);

        await store.PutAsync(Seal, "seal"u8.ToArray());
        var staged = await StageAsync(store, "scan");
        var path = DocumentPaths.OfDocument("ALM-M-2026-000001", "invitation", staged.Sha256);
        await store.CommitAsync(staged, path);
        await store.MoveAsync(path, "archived/ALM-M-2026-000001/invitation");

        Assert.Equal(["archived/ALM-M-2026-000001/invitation", Seal], await ListAsync(Open(), ""));
        Assert.Equal(0, await SweepAllAsync(Open()));
        Assert.InRange(network.Lost, 8, 20);
    }

    [Fact]
    public async Task What_somebody_wrote_without_a_digest_is_compared_by_reading_it()
    {
        await service.CreateBlobContainerAsync(prefix + "seals");
        await service.GetBlobContainerClient(prefix + "seals").UploadBlobAsync(Seal["seals/".Length..], BinaryData.FromString("seal"));

        await Open().PutAsync(Seal, "seal"u8.ToArray());
        await Assert.ThrowsAsync<DocumentConflictException>(() => Open().PutAsync(Seal, "another"u8.ToArray()));
        await Open().CommitAsync(await StageAsync(Open(), "seal"), Seal);
        await Assert.ThrowsAsync<DocumentConflictException>(async () => await Open().CommitAsync(await StageAsync(Open(), "another"), Seal));
    }

    [Fact]
    public async Task Blocks_of_a_document_that_was_broken_off_are_not_kept_either()
    {
        await using var source = new GeneratedStream(9 << 20);
        Assert.IsType<StagingResult.TooLarge>(await Open().StageAsync(source, maxBytes: (9 << 20) - 1));

        var staging = service.GetBlobContainerClient(prefix + "staging");
        Assert.Empty(await staging.GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, null, default).ToListAsync());
    }

    [Fact]
    public async Task Blobs_of_others_in_the_staging_container_are_left_alone()
    {
        await StageAsync(Open(), "scan");
        await service.GetBlobContainerClient(prefix + "staging").UploadBlobAsync("README", BinaryData.FromString("not ours"));

        Assert.Equal(1, await SweepAllAsync(Open()));
        Assert.Equal(0, await SweepAllAsync(Open()));
    }

    [Fact]
    public async Task Containers_that_hold_no_documents_are_not_listed()
    {
        foreach (var other in (string[])["keys", "azure-webjobs-hosts", "packages0"])
        {
            await service.CreateBlobContainerAsync(prefix + other);
            await service.GetBlobContainerClient(prefix + other).UploadBlobAsync("access", BinaryData.FromString("not a document"));
        }

        await Open().PutAsync(Seal, new byte[1]);

        Assert.Equal([Seal], await ListAsync(Open(), ""));
        Assert.Empty(await ListAsync(Open(), "keys/"));
        Assert.Equal([Seal], await ListAsync(Open(), "se"));
        Assert.Empty(await ListAsync(Open(), "seal/"));
    }

    [Fact]
    public async Task A_copy_for_inspection_leaves_no_file_on_this_machine()
    {
        var staged = await StageAsync(Open(), "scan");
        await using var content = await Open().OpenStagedAsync(staged);
        var file = Assert.IsType<FileStream>(content);
        Assert.True(OperatingSystem.IsWindows() || !File.Exists(file.Name));
        await content.DisposeAsync();
        Assert.False(File.Exists(file.Name));
    }

    [Fact]
    public async Task Sweeping_before_anything_was_staged_finds_nothing() =>
        Assert.Equal(0, await Open().SweepStagingAsync(Clock.Now + Duration.FromDays(1)));

    private protected override IDocumentStore Open() => new AzureDocumentStore(service, prefix, Clock);

    private static async Task<BlobServiceClient> ClientAsync(AnswerLosingPolicy network)
    {
        var options = new BlobClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } };
        options.AddPolicy(network, HttpPipelinePosition.PerRetry);
        return new BlobServiceClient((await AzuriteServer.SharedAsync()).ConnectionString, options);
    }
}
