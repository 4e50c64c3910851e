using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using MissionReg.Azurite;

namespace MissionReg.Offline.Tests.Worker;

/// <summary>Blob triggers on a storage account in place of a folder.</summary>
public sealed class BlobAccountTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string name = $"intake-{Guid.NewGuid():N}";
    private BlobContainerClient container = null!;

    public async Task InitializeAsync() =>
        container = new BlobContainerClient((await AzuriteServer.SharedAsync()).ConnectionString, name);

    public Task DisposeAsync() => container.DeleteIfExistsAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_blob_starts_the_function_once_however_often_the_process_starts_and_again_when_it_changes()
    {
        await using (var application = await StartAsync(typeof(Intake)))
        {
            await application.AdvanceAsync("PT0S");
            await container.CreateAsync();
            await WriteAsync("ALM-M-2026-000123/passport.pdf", "scan");
            await application.AdvanceAsync("PT0S");
            await application.AdvanceAsync("PT0S");
            Assert.Equal(["ALM-M-2026-000123/passport.pdf: scan"], application.Notebook.Lines);
        }

        await using var again = await StartAsync(typeof(Intake));
        await again.AdvanceAsync("PT0S");
        Assert.Empty(again.Notebook.Lines);
        await WriteAsync("ALM-M-2026-000123/passport.pdf", "better");
        await again.AdvanceAsync("PT0S");
        Assert.Equal(["ALM-M-2026-000123/passport.pdf: better"], again.Notebook.Lines);
    }

    [Fact]
    public async Task A_blob_that_has_gone_and_comes_again_is_another()
    {
        await container.CreateAsync();
        await using var application = await StartAsync(typeof(Intake));
        await WriteAsync("scan", "one");
        await application.AdvanceAsync("PT0S");
        await container.DeleteBlobAsync("scan");
        await application.AdvanceAsync("PT0S");
        await WriteAsync("scan", "one");
        await application.AdvanceAsync("PT0S");
        Assert.Equal(["scan: one", "scan: one"], application.Notebook.Lines);
    }

    [Fact]
    public async Task A_blob_that_fails_five_times_is_put_on_record_as_poison_and_left_in_its_container()
    {
        await container.CreateAsync();
        await using var application = await StartAsync(typeof(Failing));
        await WriteAsync("bad.pdf", "bad");
        await application.AdvanceAsync("PT0S");
        await application.AdvanceAsync("PT0S");

        Assert.Equal(5, application.Notebook.Lines.Count);
        var record = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "poison", "webjobs-blobtrigger-poison")));
        using var message = JsonDocument.Parse(File.ReadAllText(record));
        Assert.Equal((name, "bad.pdf"), (message.RootElement.GetProperty("ContainerName").GetString(), message.RootElement.GetProperty("BlobName").GetString()));
        Assert.True(await container.GetBlobClient("bad.pdf").ExistsAsync());
    }

    [Fact]
    public async Task Without_an_account_the_start_says_which_setting_lacks()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Application.StartAsync(
            folder, [typeof(Intake)], "--MissionReg:Storage", "azure", "--MissionRegTest:Container", name));
        Assert.Contains("'AzureWebJobsStorage'", fault.Message, StringComparison.Ordinal);
    }

    private async Task<Application> StartAsync(Type function) => await Application.StartAsync(
        folder,
        [function],
        "--MissionReg:Clock", "2026-03-02T09:00:00+05:00",
        "--MissionReg:Storage", "azure",
        "--MissionRegTest:Container", name,
        "--AzureWebJobsStorage", (await AzuriteServer.SharedAsync()).ConnectionString);

    private async Task WriteAsync(string blob, string content) =>
        await container.GetBlobClient(blob).UploadAsync(BinaryData.FromString(content), overwrite: true);

    public sealed class Intake(Notebook notebook)
    {
        [Function("Intake")]
        public async Task RunAsync([BlobTrigger("%MissionRegTest:Container%/{name}", Source = BlobTriggerSource.EventGrid)] Stream blob, string name)
        {
            using var reader = new StreamReader(blob);
            notebook.Note($"{name}: {await reader.ReadToEndAsync()}");
        }
    }

    public sealed class Failing(Notebook notebook)
    {
        [Function("Failing")]
        public void Run([BlobTrigger("%MissionRegTest:Container%/{name}")] string blob, string name)
        {
            notebook.Note(name);
            throw new InvalidDataException(blob);
        }
    }
}
