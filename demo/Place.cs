using Azure.Storage.Blobs;
using MissionReg.Azurite;

namespace MissionReg.Demo;

/// <summary>What one service keeps its data in: a folder of this machine, and with it an emulated storage account if there is one.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("missionreg-").FullName;
    private readonly AzuriteServer? _account;

    private Place(AzuriteServer? account) => _account = account;

    /// <summary>
    /// As environment variables. Seven months of the simulated clock are twenty thousand quarters of an hour: what only looks whether
    /// something was left undone would ask the emulator half a million times, so with it that is off.
    /// </summary>
    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("MissionReg__DataDirectory", _folder),
        .. _account is null ? [] : new[]
        {
            ("MissionReg__Storage", "azure"),
            ("AzureWebJobsStorage", _account.ConnectionString),
            ("AzureWebJobs.Sweep.Disabled", "true"),
            ("AzureWebJobs.CourierRuns.Disabled", "true"),
        },
    ];

    public static async Task<Place> MakeAsync(string storage) => new(storage is "azure" ? await AzuriteServer.StartAsync(new AzuriteOptions { InMemory = true }) : null);

    /// <param name="name">In the drop folder, or the container of that name.</param>
    public async Task DropAsync(string name, string file)
    {
        if (_account is not null)
        {
            var intake = new BlobContainerClient(_account.ConnectionString, "intake");
            await intake.CreateIfNotExistsAsync();
            await intake.GetBlobClient(name).UploadAsync(file);
            return;
        }

        var target = Path.Combine(_folder, "intake", name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);

        // Whole at once: what is seen half is taken for broken.
        File.Copy(file, target + ".partial");
        File.Move(target + ".partial", target);
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        if (_account is not null)
        {
            await _account.DisposeAsync();
        }
    }
}
