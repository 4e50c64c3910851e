using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Azure.Accounts;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Azure.Seeds;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Azure.Transfer;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Uploads;

namespace MissionReg.Functions.Storage.Azure;

/// <summary>The stores of <c>MissionReg:Storage=azure</c>. Nothing of them lies in files of this machine.</summary>
internal static partial class AzureStorage
{
    /// <exception cref="SettingException">No account, or names that the service does not take.</exception>
    public static void Add(FunctionsApplicationBuilder builder)
    {
        var (services, options) = (builder.Services, builder.Configuration.GetSection("MissionReg").Get<MissionRegOptions>() ?? new());
        Require(TablePrefix().IsMatch(options.TablePrefix), nameof(options.TablePrefix), "must be a letter and up to 39 letters and digits");
        Require(ContainerPrefix().IsMatch(options.ContainerPrefix), nameof(options.ContainerPrefix), "must be up to 40 lower-case letters, digits and single hyphens");
        var account = AzureAccountSettings.Read(builder.Configuration);
        services.AddSingleton(account);
        services.AddSingleton(new StorageName(account.Blobs.AccountName));
        services.AddSingleton(AzureParts.Tables(account.Tables, options.TablePrefix));
        services.AddSingleton(AzureParts.Blobs(account.Blobs, options.ContainerPrefix));
        services.AddSingleton(s => new StorageTables(account.Tables, options.TablePrefix) { Log = s.GetRequiredService<ILogger<StorageTables>>() });
        services.AddSingleton<ICaseStore, AzureCaseStore>();
        services.AddSingleton<ISeedStore, AzureSeedStore>();
        services.AddSingleton<IAccountStore, AzureAccountStore>();
        services.AddSingleton<AzureManifestStore>();
        services.AddSingleton<IManifestStore>(s => s.GetRequiredService<AzureManifestStore>());
        services.AddHostedService<ManifestLists>();
        services.AddHostedService<SeedWatch>();
        services.AddSingleton<IDocumentStore>(s => new AzureDocumentStore(account.Blobs, options.ContainerPrefix, s.GetRequiredService<TimeProvider>()));

        // The account judges a permit by its own clock.
        services.AddSingleton<IUploadPermits>(s => new AzureUploadPermits(account.Blobs, TimeProvider.System));
        services.AddSingleton<IStorageContents>(s => new AzureTransfer(s.GetRequiredService<StorageTables>(), account.Blobs, options.ContainerPrefix));
    }

    private static void Require(bool good, string option, string reason)
    {
        if (!good)
        {
            throw new SettingException($"MissionReg:{option}", reason);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,39}\z")]
    private static partial Regex TablePrefix();

    [GeneratedRegex(@"\A(?=.{0,40}\z)([a-z0-9]+-)*[a-z0-9]*\z")]
    private static partial Regex ContainerPrefix();
}
