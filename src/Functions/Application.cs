using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Mail;
using MissionReg.Functions.Manifests;
using MissionReg.Functions.Orchestration;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Papers.Journals;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Documents;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Seeds;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Verification;

namespace MissionReg.Functions;

/// <summary>What the application is made of.</summary>
internal static class Application
{
    /// <param name="storage">In place of the one that is set.</param>
    public static FunctionsApplicationBuilder Builder(string[] args, string? storage = null)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseWhen<CallerMiddleware>(CallerMiddleware.Applies);
        Register(builder);
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
        AddEmbeddedStorage(services);

        services.AddSingleton(s => new AccessCodes(SecretKey.ReadOrCreate(Options(s).DataDirectory)));
        services.AddSingleton<AccountBook>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<SupersedeEarlier>();
        services.AddSingleton<CaseAccess>();
        services.AddSingleton<CaseWaker>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<CoverSheetReader>();
        services.AddSingleton<DocumentReceipt>();
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
        services.AddSingleton<ICaseStore, EmbeddedCaseStore>();
        services.AddSingleton<ISeedStore, EmbeddedSeedStore>();
        services.AddSingleton<IManifestStore, EmbeddedManifestStore>();
        services.AddSingleton<IDocumentStore>(s => new EmbeddedDocumentStore(Options(s).DataDirectory, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAccountStore, EmbeddedAccountStore>();
        services.AddSingleton<IStorageContents>(s => new EmbeddedTransfer(s.GetRequiredService<SqliteDatabase>(), Options(s).DataDirectory));
    }

    private static MissionRegOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<MissionRegOptions>>().Value;
}
