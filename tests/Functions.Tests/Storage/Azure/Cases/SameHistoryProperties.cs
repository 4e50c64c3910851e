using FsCheck;
using FsCheck.Fluent;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>Whatever happens, tables and the embedded database answer every question alike.</summary>
public sealed class SameHistoryProperties
{
    private static readonly Gen<(int Kind, int Which, int Variant)> Step =
        from kind in Gen.Choose(0, 11)
        from which in Gen.Choose(0, 100)
        from variant in Gen.Choose(0, 1000)
        select (kind, which, variant);

    [Fact]
    public void The_same_history_in_both_storages_gives_the_same_answers_and_so_does_what_is_made_anew() => Prop
        .ForAll(Gen.Sized(size => Gen.Choose(1, 6 + (size * 2)).SelectMany(length => Step.ArrayOf(length))).ToArbitrary(), steps => HoldsAsync(steps).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(6).WithEndSize(12));

    private static async Task HoldsAsync((int Kind, int Which, int Variant)[] steps)
    {
        await using var stores = await TwoStores.OpenAsync(new TestTables());
        await stores.GoAsync(steps);
        await stores.AnswerAlikeAsync();

        Assert.Equal(stores.History.Numbers.Length, await stores.Tables.RebuildAsync(stores.History.RowOf, default));
        await stores.AnswerAlikeAsync();
    }
}
