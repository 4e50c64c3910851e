using MissionReg.Azurite;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>The emulator that all tests share, behind a proxy of this test class alone.</summary>
public class ProxiedStorage : IAsyncLifetime
{
    public FaultProxy Proxy { get; private set; } = null!;

    public async Task InitializeAsync() => Proxy = await FaultProxy.StartAsync(await AzuriteServer.SharedAsync());

    public async Task DisposeAsync() => await Proxy.DisposeAsync();
}
