using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;

namespace MissionReg.Functions.Tests.Api;

/// <summary>
/// The application in this process, on a free port, with the office's officers and a clock that stands at nine on Monday,
/// 2 March 2026, until a test moves it. Its data goes with it.
/// </summary>
public class Office : IAsyncLifetime
{
    public const string Almaty = "almaty-internal-policy";
    public const string Password = "a password of the tests";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The clock's journey over months, with every reading of the emulator, on a machine that has other things to do.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(15);

    // One round instead of the service's own many: forty offices open for a run of the tests, and each signs its officers in every morning.
    private static readonly string PasswordHash =
        new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword("", Password);

    // The stand-in of the worker compares parameters by reference, which reflection keeps only once they were asked for.
    private static readonly SemaphoreSlim OneStart = new(1);

    private static readonly Account[] Officers =
    [
        new("clerk", "Әлімбекова Гүлнар", "chief specialist of records and personnel", [Role.Clerk], Almaty),
        new("specialist", "Қасымов Ерлан", "chief specialist, religious associations", [Role.Specialist], Almaty),
        new("lawyer", "Ли Наталья", "chief specialist (lawyer)", [Role.Lawyer], Almaty),
        new("section", "Нұрпейісов Дәурен", "head of section", [Role.SectionHead], Almaty),
        new("head", "Өтегенов Болат", "head of the office", [Role.Head], Almaty),
        new("acting", "Жұмабеков Асан", "specialist and acting head", [Role.Specialist, Role.Head], Almaty),
        new("archive", "Сәрсенова Айгүл", "archivist", [Role.Archivist], Almaty),
        new("admin", "Administrator", "Administrator", [Role.Administrator], ""),
        new("neighbour", "Оспанова Дана", "clerk of another office", [Role.Clerk, Role.Specialist], "astana-internal-policy"),
    ];

    private readonly ConcurrentDictionary<string, string> tokens = new();
    private IHost? host;

    public Visitor Anybody => new(this);

    public Visitor Clerk => As("clerk");

    public Visitor Specialist => As("specialist");

    public IServiceProvider Services => host!.Services;

    /// <summary>What the application logged.</summary>
    public LogBook Log { get; } = new();

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("missionreg-").FullName;

    internal HttpClient Http { get; private set; } = null!;

    /// <summary>Settings of a special office, as <c>--MissionReg:Name</c>, value.</summary>
    protected virtual string[] Settings => [];

    /// <summary>What a special office needs before its settings can be told.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>What it leaves when it has closed.</summary>
    protected virtual Task ClearAsync() => Task.CompletedTask;

    /// <summary>What a special office has in place of the usual.</summary>
    protected virtual void Furnish(FunctionsApplicationBuilder builder)
    {
    }

    public async Task InitializeAsync()
    {
        await PrepareAsync();
        var builder = Application.Builder(
        [
            "--applicationName", typeof(Application).Assembly.GetName().Name!,
            "--contentRoot", AppContext.BaseDirectory,
            "--urls", "http://127.0.0.1:0",
            "--MissionReg:DataDirectory", DataFolder,
            "--MissionReg:Clock", "2026-03-02T09:00:00+05:00",
            "--MissionReg:BlobPollingInterval", "00:00:00.02",
            .. Settings,
        ]);
        Furnish(builder);
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(Log);
        await OneStart.WaitAsync();
        try
        {
            host = builder.Build();
            await host.StartAsync();
        }
        finally
        {
            OneStart.Release();
        }

        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient(Wire()) { BaseAddress = new Uri(address), Timeout = LongestAnswer };
        foreach (var officer in Officers)
        {
            await HireAsync(officer);
        }
    }

    public async Task DisposeAsync()
    {
        Http?.Dispose();
        if (host is not null)
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }

        Directory.Delete(DataFolder, recursive: true);
        await ClearAsync();
    }

    /// <summary>Gives somebody an account with the password of the tests.</summary>
    public Task HireAsync(Account officer) =>
        Services.GetRequiredService<IAccountStore>().AddAsync(new StoredAccount(officer, PasswordHash), CancellationToken.None);

    public Visitor As(string account) => new(this) { Account = account };

    public Visitor With(string accessCode) => new(this) { AccessCode = accessCode };

    public async Task<string> TokenAsync(string account)
    {
        if (!tokens.TryGetValue(account, out var token))
        {
            var answer = await Anybody.SignInAsync(account, Password);
            tokens[account] = token = answer.Is(HttpStatusCode.OK).Text("token");
        }

        return token;
    }

    /// <summary>Moves the clock on. Sign-ins may end meanwhile, so officers sign in anew.</summary>
    /// <param name="to">Local time at the office, such as <c>2026-03-03 08:30</c>.</param>
    public async Task AdvanceAsync(string to)
    {
        var answer = await Anybody.PostAsync("admin/clock", new JsonObject { ["to"] = to.Replace(' ', 'T') + ":00+05:00" });
        answer.Is(HttpStatusCode.OK);
        tokens.Clear();
    }

    /// <summary>Puts a file where the scanner would, whole at once.</summary>
    public virtual void Drop(string name, byte[] content)
    {
        var target = Path.Combine(DataFolder, "intake", name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var aside = Path.Combine(DataFolder, $"scan-{Guid.NewGuid():N}");
        File.WriteAllBytes(aside, content);
        File.Move(aside, target, overwrite: true);
    }

    /// <summary>Waits until something has come about; how long it takes says nothing.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(25, limit.Token);
        }
    }

    /// <summary>The ordinal in a number such as <c>ALM-M-2026-000123</c>.</summary>
    public static int OrdinalOf(string number) => int.Parse(number.Split('-')[^1], CultureInfo.InvariantCulture);

    /// <summary>Sends headers that are no ASCII too, and waits with a large body until the service says whether it wants it.</summary>
    private static SocketsHttpHandler Wire() =>
        new() { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8, Expect100ContinueTimeout = LongestAnswer };
}
