using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MissionReg.Offline.Tests.Worker;

/// <summary>A functions application in this process, on a free port, with its data in a folder of the test.</summary>
internal sealed class Application : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly IHost host;

    private Application(IHost host, Notebook notebook)
    {
        this.host = host;
        Notebook = notebook;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
    }

    public HttpClient Http { get; }

    public Notebook Notebook { get; }

    public IServiceProvider Services => host.Services;

    public static FunctionsApplicationBuilder Builder(TemporaryFolder folder, Type[] functions, params string[] arguments)
    {
        var builder = new FunctionsApplicationBuilder(
            [
                "--applicationName", typeof(Application).Assembly.GetName().Name!,
                "--contentRoot", folder.Path,
                "--urls", "http://127.0.0.1:0",
                "--MissionReg:DataDirectory", folder.Path,
                "--MissionReg:BlobPollingInterval", "00:00:00.02",
                .. arguments,
            ],
            functions);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Notebook>();
        return builder;
    }

    public static async Task<Application> StartAsync(FunctionsApplicationBuilder builder)
    {
        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new Application(host, host.Services.GetRequiredService<Notebook>());
    }

    public static Task<Application> StartAsync(TemporaryFolder folder, Type[] functions, params string[] arguments) =>
        StartAsync(Builder(folder, functions, arguments));

    /// <summary>Waits until something has happened; how long it takes says nothing.</summary>
    public static async Task UntilAsync(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!happened())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    public Task<HttpResponseMessage> PostClockAsync(string json) =>
        Http.PostAsync("/admin/clock", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    /// <summary>Moves the clock on and gives its answer.</summary>
    public async Task<string> AdvanceAsync(string duration)
    {
        var response = await PostClockAsync($$"""{"advance":"{{duration}}"}""");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
