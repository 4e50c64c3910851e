using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Mail;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Papers.Journals;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Startup;
using MissionReg.Functions.Storage;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Azure;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Uploads;
using MissionReg.Functions.Verification;

namespace MissionReg.Functions;

/// <summary>What the application is made of.</summary>
internal static partial class Application
{
    public static FunctionsApplicationBuilder Builder(string[] args)
    {
        var builder = Begin(StartArguments.SettingsOf(args));
        AddTelemetry(builder);

        // At its usual level the web server writes the whole address of each request, with what was searched for.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Around the web application, which writes the answer: an answer already written must not go to the host as well.
        builder.UseWhen(CallerMiddleware.Applies, AnswerOnce.Invoke);
        builder.ConfigureFunctionsWebApplication();
        builder.UseWhen<CallerMiddleware>(CallerMiddleware.Applies);
        Register(builder);
        AddSignIn(builder, args);
        return builder;
    }

    // Has a body only where the packages of telemetry are; without one the call is not compiled.
    static partial void AddTelemetry(FunctionsApplicationBuilder builder);

    /// <summary>On one of the two storages, whichever is set; nobody signs in to it, for it is never to run.</summary>
    public static FunctionsApplicationBuilder StorageBuilder(string storage, string[] args)
    {
        var builder = Begin(args);
        builder.Configuration["MissionReg:Storage"] = storage;
        Register(builder);
        return builder;
    }

    /// <summary>With settings that were looked at, before anything is opened.</summary>
    private static FunctionsApplicationBuilder Begin(string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(settings);
        SettingNames.Check(builder.Configuration);
        SettingRules.Check(builder.Configuration);
        return builder;
    }

    private static void Register(FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<MissionRegOptions>(builder.Configuration.GetSection("MissionReg"));
        services.Configure<SmtpOptions>(builder.Configuration.GetSection("MissionReg:Smtp"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => new SeedBook(Options(s).SeedsDirectory));
        services.AddSingleton<SeedStart>();
        services.AddHostedService(s => s.GetRequiredService<SeedStart>());
        services.AddSingleton<SeedDesk>();
        if (IsChosen(builder, "MissionReg:Storage", "azure", otherwise: "embedded"))
        {
            AccountName.Check(builder.Configuration);
            AzureStorage.Add(builder);
        }
        else
        {
            AddEmbeddedStorage(services);
        }

        services.AddSingleton<StorageFaultLog>();
        services.AddSingleton<StorageHealth>();
        services.AddSingleton(s => new InstallationKey(SecretOf(s)));
        services.AddSingleton(s => new AccessCodes(s.GetRequiredService<InstallationKey>().Bytes));
        services.AddSingleton<UploadTokens>();
        services.AddSingleton<UploadReceipt>();
        services.AddSingleton<UploadDesk>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<SupersedeEarlier>();
        services.AddSingleton<CaseAccess>();
        services.AddSingleton<CaseWaker>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<CoverSheetReader>();
        services.AddSingleton<DocumentReceipt>();
        services.AddSingleton<ScanIntake>();
        services.AddSingleton<DocumentFiling>();
        services.AddSingleton<QuarantineShelf>();
        services.AddSingleton<PackageReader>();
        services.AddSingleton<EarlierRegistrations>();
        services.AddSingleton<ApplicationCheck>();
        services.AddSingleton<PersonFile>();
        services.AddSingleton<RegistrationChain>();
        services.AddSingleton<DerivedRecords>();

        // Begins after the loaded reference data are there: what is derived rests on each case's own procedure.
        services.AddHostedService(s => s.GetRequiredService<DerivedRecords>());
        services.AddSingleton<PaperPress>();
        services.AddSingleton<PaperIssue>();
        services.AddSingleton<PaperCheck>();
        services.AddSingleton<JournalPress>();
        AddManifests(services);
        if (builder.Configuration["MissionReg:Smtp:Host"] is { Length: > 0 })
        {
            services.AddSingleton<IReminderMail, SmtpReminderMail>();
        }
        else
        {
            services.AddSingleton<IReminderMail, NoReminderMail>();
        }
    }

    private static void AddSignIn(FunctionsApplicationBuilder builder, string[] args)
    {
        builder.Services.AddSingleton<AccountBook>();
        if (!IsChosen(builder, "MissionReg:SignIn", "entra", otherwise: "accounts"))
        {
            builder.Services.AddSingleton<IOfficerSignIn, AccountSignIn>();
            return;
        }

        // The first administrator is made from anywhere that reaches the storage; no request is answered there.
        if (!args.Contains(FirstAdministrator.Argument))
        {
            EntraSignIn.RequirePlatform(builder.Configuration);
        }

        builder.Services.AddSingleton<IOfficerSignIn, EntraSignIn>();
    }

    private static void AddManifests(IServiceCollection services)
    {
        services.AddSingleton<ManifestDesk>();
        services.AddSingleton<ManifestCarrier>();
        services.AddSingleton<ManifestCourier>();
        services.AddSingleton<ManifestDraft>();
        services.AddSingleton<ManifestPress>();
        services.AddSingleton<WaitingCases>();
        services.AddSingleton<CourierWatch>();
    }

    private static void AddEmbeddedStorage(IServiceCollection services)
    {
        services.AddSingleton(s => new SqliteDatabase(Path.Combine(Options(s).DataDirectory, "missionreg.db")));
        services.AddSingleton(s => new StorageName(Path.GetFullPath(Options(s).DataDirectory)));
        services.AddSingleton(s => new StoragePart("database", s.GetRequiredService<SqliteDatabase>().PingAsync));
        services.AddSingleton<ICaseStore, EmbeddedCaseStore>();
        services.AddSingleton<ISeedStore, EmbeddedSeedStore>();
        services.AddSingleton<IManifestStore, EmbeddedManifestStore>();
        services.AddSingleton<IDocumentStore>(s => new EmbeddedDocumentStore(Options(s).DataDirectory, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAccountStore, EmbeddedAccountStore>();
        services.AddSingleton<IStorageContents>(s => new EmbeddedTransfer(s.GetRequiredService<SqliteDatabase>(), Options(s).DataDirectory));
        services.AddSingleton<IUploadPermits, EmbeddedUploadPermits>();
    }

    private static byte[] SecretOf(IServiceProvider services)
    {
        var options = Options(services);
        return options.AccessKey is { Length: > 0 } given ? SecretKey.OfSetting(given)
            : services.GetService<AzureAccount>() is { } account ? BlobSecretKey.ReadOrCreate(account.Blobs, options.ContainerPrefix)
            : SecretKey.ReadOrCreate(options.DataDirectory);
    }

    /// <exception cref="SettingException">It is neither of the two.</exception>
    private static bool IsChosen(FunctionsApplicationBuilder builder, string setting, string value, string otherwise) => builder.Configuration[setting] switch
    {
        null or "" => false,
        { } given when given == value => true,
        { } given when given == otherwise => false,
        _ => throw new SettingException(setting, $"must be '{otherwise}' or '{value}'"),
    };

    private static MissionRegOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<MissionRegOptions>>().Value;
}
