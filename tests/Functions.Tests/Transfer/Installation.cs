using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Azurite;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>An application that is built and does not run, on a storage of its own.</summary>
internal sealed class Installation : IDisposable
{
    private readonly string? own;
    private readonly IHost host;

    private Installation(string storage, string folder, bool owned, string[] settings)
    {
        (Storage, own) = (storage, owned ? folder : null);
        var builder = Application.StorageBuilder(storage,
        [
            "--applicationName", typeof(Application).Assembly.GetName().Name!,
            "--contentRoot", AppContext.BaseDirectory,
            "--MissionReg:DataDirectory", folder,
            .. settings,
        ]);
        builder.Logging.ClearProviders();
        host = builder.Build();
    }

    public string Storage { get; }

    public IServiceProvider Services => host.Services;

    public TransferSide Side => new(Storage, host.Services);

    public string Folder => Of<IOptions<MissionRegOptions>>().Value.DataDirectory;

    public SqliteDatabase Database => Of<SqliteDatabase>();

    /// <param name="folder">That of a service which stands still; <see langword="null"/> for an empty one that goes with this.</param>
    public static Installation Embedded(string? folder = null) =>
        new("embedded", folder ?? Directory.CreateTempSubdirectory("installation-").FullName, folder is null, []);

    /// <summary>The whole of an emulated storage account.</summary>
    public static Installation Azure(AzuriteServer azurite) => new(
        "azure", Directory.CreateTempSubdirectory("installation-").FullName, owned: true, EmulatedOffice.SettingsOf(azurite.ConnectionString));

    public T Of<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async Task<Migrated> MigrateToAsync(Installation target)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            var code = await MigrateCommand.RunAsync((Storage, host.Services), (target.Storage, target.host.Services), output, errors);
            return new Migrated(code, output.ToString(), errors.ToString());
        }
        catch (TransferException e)
        {
            return new Migrated(1, output.ToString(), e.Message);
        }
    }

    /// <summary>Every line of every kind, as <c>kind key json</c>.</summary>
    public async Task<List<string>> LinesAsync()
    {
        var lines = new List<string>();
        foreach (var transfer in Side.Transfers)
        {
            lines.AddRange(await transfer.ExportAsync(default).Select(line => $"{transfer.Kind.Name} {line.Key} {line.Json}").ToListAsync());
        }

        return lines;
    }

    public void Dispose()
    {
        host.Dispose();
        if (own is not null)
        {
            Directory.Delete(own, recursive: true);
        }
    }
}
