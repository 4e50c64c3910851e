using MissionReg.Functions.Storage.Azure.Tables.Cases;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>However the service cuts its answers into pages, all of them are read.</summary>
public sealed class BrokenPagesTests : IAsyncLifetime
{
    private const int Seed = 20110711;

    private readonly TestTables _tables = new();
    private TwoStores _stores = null!;

    public async Task InitializeAsync()
    {
        _stores = await TwoStores.OpenAsync(_tables);
        var random = new Random(Seed);
        await _stores.GoAsync(Enumerable.Range(0, 24).Select(n => (n < 6 ? 0 : random.Next(12), random.Next(100), random.Next(1000))));
    }

    public async Task DisposeAsync() => await _stores.DisposeAsync();

    [Fact]
    public async Task Answers_in_small_and_empty_pages_are_the_same()
    {
        using var network = new PageBreaker();
        var scattered = new AzureCaseStore(_tables.Open(network));
        var numbers = _stores.History.Numbers;
        Assert.Equal((await CaseAnswers.OfAsync(_stores.Embedded, numbers)).AsEnumerable(), await CaseAnswers.OfAsync(scattered, numbers));

        Assert.Equal(numbers.Length, await scattered.RebuildAsync(_stores.History.RowOf, default));
        Assert.Equal((await CaseAnswers.OfAsync(_stores.Embedded, numbers)).AsEnumerable(), await CaseAnswers.OfAsync(scattered, numbers));
        Assert.True(network.Empty > 100, $"only {network.Empty} empty pages");
    }
}
