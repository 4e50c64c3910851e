using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Tests.Storage.Azure.Walks;

/// <summary>Whatever an office does with cases of all six procedures, both storages answer every step alike and show the same in the end, also of what is made anew.</summary>
public sealed class SameWalkProperties
{
    private const int Procedures = 6;
    private const int Longest = 60;

    private static readonly Gen<WalkStep> Step =
        from kind in Gen.Choose(0, 9)
        from which in Gen.Choose(0, 1000)
        from chance in Gen.Choose(0, 10_000)
        from hours in Gen.Frequency((6, Gen.Choose(0, 6)), (3, Gen.Choose(6, 60)), (1, Gen.Choose(60, 2500)))
        select new WalkStep(kind, which, chance, hours);

    [Fact]
    public void The_same_walk_through_both_storages_gives_equal_projections() => Prop
        .ForAll(Gen.Choose(Procedures, Longest).SelectMany(length => Step.ArrayOf(length)).ToArbitrary(), steps => WalkAsync(steps, (_, _) => Task.CompletedTask).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    [Fact]
    public async Task Cases_of_every_procedure_go_all_their_way_through_both() => await WalkAsync(
        [.. Enumerable.Range(0, Procedures * 16).Select(n => new WalkStep(3, n % Procedures, n < Procedures ? 2 * n + 5 : 7, 2))],
        async (store, office) =>
        {
            Assert.Equal(Procedures, office.Numbers.Count);
            foreach (var number in office.Numbers)
            {
                var row = await office.RowAsync(number);
                Assert.True(row is { Status: CaseStatus.Collected, PaperNumber: not null }, $"{row.Procedure} came no further than {row.Status}");
                Assert.Equal(number, await store.FindByPaperAsync(row.PaperNumber!, default));
            }
        });

    private static async Task WalkAsync(WalkStep[] steps, Func<ICaseStore, WalkingOffice, Task> check)
    {
        var folder = Directory.CreateTempSubdirectory("walk-").FullName;
        var tables = new TestTables();
        await tables.InitializeAsync();
        try
        {
            using var database = new SqliteDatabase(Path.Combine(folder, "missionreg.db"));
            var (embedded, cloud) = (new EmbeddedCaseStore(database), new AzureCaseStore(tables.Open(pause: 0)));
            var (here, there) = (new WalkingOffice(embedded), new WalkingOffice(cloud));
            foreach (var step in steps)
            {
                Assert.Equal(await here.StepAsync(step), await there.StepAsync(step));
            }

            var shown = await WalkAnswers.OfAsync(embedded, here);
            Assert.Equal(shown.AsEnumerable(), await WalkAnswers.OfAsync(cloud, there));
            await check(cloud, there);

            Assert.Equal(await here.RebuildAsync(), await there.RebuildAsync());
            Assert.Equal(shown.AsEnumerable(), await WalkAnswers.OfAsync(embedded, here));
            Assert.Equal(shown.AsEnumerable(), await WalkAnswers.OfAsync(cloud, there));
        }
        finally
        {
            await tables.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
