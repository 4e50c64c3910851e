using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>The same history in tables and in the embedded database.</summary>
internal sealed class TwoStores : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cases-").FullName;
    private readonly SqliteDatabase _database;
    private readonly TestTables _tables;
    private readonly CaseHistory _inTables;
    private readonly CaseHistory _embedded;

    private TwoStores(TestTables tables)
    {
        _tables = tables;
        _database = new SqliteDatabase(Path.Combine(_folder, "missionreg.db"));
        Embedded = new EmbeddedCaseStore(_database);
        Tables = new AzureCaseStore(tables.Open(pause: 0));
        _embedded = new CaseHistory(Embedded);
        _inTables = new CaseHistory(Tables);
    }

    public AzureCaseStore Tables { get; }

    public EmbeddedCaseStore Embedded { get; }

    public CaseHistory History => _inTables;

    public static async Task<TwoStores> OpenAsync(TestTables tables)
    {
        await tables.InitializeAsync();
        return new TwoStores(tables);
    }

    public async Task GoAsync(IEnumerable<(int Kind, int Which, int Variant)> steps)
    {
        foreach (var step in steps)
            Assert.Equal(await _embedded.StepAsync(step), await _inTables.StepAsync(step));
    }

    public async Task AnswerAlikeAsync() => Assert.Equal(
        (await CaseAnswers.OfAsync(Embedded, History.Numbers)).AsEnumerable(), await CaseAnswers.OfAsync(Tables, History.Numbers));

    public async ValueTask DisposeAsync()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        await _tables.DisposeAsync();
    }
}
