using System.Collections.Immutable;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace MissionReg.Functions.Tests.Uploads;

/// <summary>
/// Event Grid tells of blobs at least once, late and in any order. However it tells of the same drops, and wherever the process
/// dies meanwhile, the record ends up the same: nothing lost, nothing taken twice.
/// </summary>
public sealed class BlobEventProperties
{
    private const int MaxFileBytes = 4000;
    private const int MostCalls = 7;
    private const string NoCase = "ALM-M-2026-999999/invitation.pdf";

    private static readonly byte[] First = SmallPdf.Of("first");
    private static readonly byte[] Second = SmallPdf.Of("second version", padding: 700);
    private static readonly byte[] Registration = SmallPdf.Of("registration", padding: 300);
    private static readonly byte[] Uploaded = SmallPdf.Of("uploaded", padding: 1200);
    private static readonly byte[] Stray = SmallPdf.Of("stray");
    private static readonly byte[] Again = SmallPdf.Of("taken away and dropped again", padding: 500);
    private static readonly byte[] Large = SmallPdf.Of("large", padding: MaxFileBytes);

    /// <summary>Exactly what the case will keep: counted twice, a file would not fit.</summary>
    private static readonly long MaxCaseBytes = First.Length + Second.Length + Registration.Length + Uploaded.Length + Again.Length;

    private static readonly Gen<(int At, int Delay, int Repeat, int DieAt, bool After)> Telling =
        from at in Gen.Choose(0, 1000)
        from delay in Gen.Choose(1, 600)
        from repeat in Gen.Choose(1, 3)
        from dieAt in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, MostCalls)))
        from after in Gen.Elements(true, false)
        select (at, delay, repeat, dieAt, after);

    [Fact]
    public void However_events_come_the_record_is_the_same() => Prop.ForAll(
        Telling.ListOf(Drops("").Length).ToArbitrary(),
        tellings => CheckAsync([.. tellings]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public async Task The_same_events_for_several_instances_at_once_leave_one_record()
    {
        using var room = new ScannerRoom(MaxFileBytes, MaxCaseBytes);
        var number = await room.CaseAsync();
        room.Write($"{number}/invitation.pdf", First);
        room.Write("scan0001.pdf", Stray);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => room.DeliverAsync(n % 2 == 0 ? $"{number}/invitation.pdf" : "scan0001.pdf"))));

        Assert.Equal([Digest(First)], (await room.TakenAsync(number))["invitation"]);
        Assert.Equal([$"scan0001.pdf name-not-understood  {Digest(Stray)}"], await room.SetAsideAsync());
        Assert.Equal(2, (await room.KeptAsync()).Length);
        Assert.True(await room.ChainHoldsAsync(number));
    }

    private static async Task CheckAsync(ImmutableArray<(int At, int Delay, int Repeat, int DieAt, bool After)> tellings)
    {
        using var room = new ScannerRoom(MaxFileBytes, MaxCaseBytes);
        var number = await room.CaseAsync();
        var drops = Drops(number);
        foreach (var (_, act) in Schedule(room, drops, tellings).OrderBy(step => step.At))
        {
            await act();
            room.Clock.Now += Duration.FromHours(3);
        }

        await AssertRecordAsync(room, number);

        // Long after, when the case takes nothing any more, all of it is told again.
        await room.DecideAsync(number);
        room.Clock.Now += Duration.FromDays(3);
        foreach (var drop in drops.Reverse())
            await room.DeliverAsync(drop.Name);
        await AssertRecordAsync(room, number);
    }

    private static IEnumerable<(int At, Func<Task> Act)> Schedule(
        ScannerRoom room, ImmutableArray<(string Name, byte[]? Content)> drops, ImmutableArray<(int At, int Delay, int Repeat, int DieAt, bool After)> tellings)
    {
        var written = new Dictionary<string, int>();
        foreach (var (drop, telling) in drops.Zip(tellings))
        {
            // Versions of one name are written in their order; events about them come as they like.
            var at = Math.Max(telling.At, written.GetValueOrDefault(drop.Name, -1) + 1);
            written[drop.Name] = at;
            yield return (at, () =>
            {
                room.Write(drop.Name, drop.Content);
                return Task.CompletedTask;
            });
            for (var time = 0; time < telling.Repeat; time++)
                yield return (at + (telling.Delay * (1 + time)), () => room.DeliverAsync(drop.Name, telling.DieAt, telling.After));
        }
    }

    private static async Task AssertRecordAsync(ScannerRoom room, string number)
    {
        var taken = await room.TakenAsync(number);
        Assert.Equal(["association-authority", "association-registration", "invitation"], taken.Keys);
        Assert.Equal([Digest(Uploaded)], taken["association-authority"]);
        Assert.Equal(new[] { Digest(Registration), Digest(Again) }.Order(StringComparer.Ordinal), taken["association-registration"].Order(StringComparer.Ordinal));

        // Whether the first version was seen before the second took its place is chance; the second is the newest in any case.
        Assert.Equal(Digest(Second), taken["invitation"][^1]);
        Assert.Subset(new HashSet<string> { Digest(First) }, taken["invitation"][..^1].ToHashSet());
        Assert.Equal(taken["invitation"].Length, taken["invitation"].Distinct().Count());

        Assert.Equal(
            [
                $"{number}/association-authority.pdf refused TooLarge",
                $"{number}/diploma.pdf document-not-on-checklist  {Digest(Stray)}",
                $"{NoCase} no-such-case  {Digest(Stray)}",
                $"scan0001.pdf name-not-understood  {Digest(Stray)}",
            ],
            await room.SetAsideAsync());

        var kept = taken.Values.SelectMany(d => d).Concat(Enumerable.Repeat(Digest(Stray), 3)).Order(StringComparer.Ordinal);
        Assert.Equal(kept, (await room.KeptAsync()).Order(StringComparer.Ordinal));
        Assert.True(await room.ChainHoldsAsync(number));
    }

    private static ImmutableArray<(string Name, byte[]? Content)> Drops(string number) =>
    [
        ($"{number}/invitation.pdf", First),
        ($"{number}/invitation.pdf", Second),
        ($"{number}/association-registration.pdf", Registration),
        ($"{number}/association-registration.2.pdf", Registration),
        ($"uploads/{number}/association-authority/0123456789abcdef.pdf", Uploaded),
        ($"{number}/association-authority.pdf", Large),
        ($"{number}/diploma.pdf", Stray),
        ("scan0001.pdf", Stray),
        (NoCase, Stray),

        // Taken away before anybody was told of it.
        ($"{number}/gone.pdf", null),

        // Taken away and dropped again: of both times, and of what lies between, events tell in any order.
        ($"{number}/association-registration.3.pdf", Again),
        ($"{number}/association-registration.3.pdf", null),
        ($"{number}/association-registration.3.pdf", Again),
    ];

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
