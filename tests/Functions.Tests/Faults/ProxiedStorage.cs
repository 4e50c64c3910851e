using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>The emulator that all tests share, behind a proxy of this test class alone.</summary>
public class ProxiedStorage : IAsyncLifetime
{
    /// <summary>
    /// When those give up who are to: on a busy machine a request takes its time even to where it is held up, and the emulator with
    /// what is not held up.
    /// </summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public FaultProxy Proxy { get; private set; } = null!;

    public async Task InitializeAsync() => Proxy = await FaultProxy.StartAsync(await AzuriteServer.SharedAsync());

    public async Task DisposeAsync() => await Proxy.DisposeAsync();
}
