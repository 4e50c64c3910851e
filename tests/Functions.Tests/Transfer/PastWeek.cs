using MissionReg.Functions.Tests.Manifests;

namespace MissionReg.Functions.Tests.Transfer;

/// <summary>An embedded installation with a history, of which each test takes what it needs.</summary>
public sealed class PastWeek : IAsyncLifetime
{
    internal Town Town { get; } = new();

    public async Task InitializeAsync()
    {
        await Town.InitializeAsync();
        await History.PassAsync(Town);
    }

    public Task DisposeAsync() => Town.DisposeAsync();

    internal Installation Open() => Installation.Embedded(Town.Office.DataFolder);
}
