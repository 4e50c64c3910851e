using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Core.Tests.Cases;

public sealed class EventChainProperties
{
    private static readonly Gen<string> Words = Gen.Elements("", "a", "1:", "Қазақша", "Ё", "office", "😀", "\"", "2:ab");

    private static readonly Gen<ImmutableArray<RecordedEvent>> Histories =
        from entries in Entries().NonEmptyListOf()
        select entries.Aggregate(ImmutableArray<RecordedEvent>.Empty, (history, append) => append(history));

    [Fact]
    public void Whatever_was_appended_is_whole() =>
        Prop.ForAll(Histories.ToArbitrary(), history => EventChain.FirstFault(history) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void One_change_anywhere_shows_at_its_place() => Prop.ForAll(
        (from history in Histories
         from at in Gen.Choose(0, history.Length - 1)
         from change in Changes(history[at])
         select (history, at, change)).ToArbitrary(),
        t => EventChain.FirstFault(t.history.SetItem(t.at, t.change)) == t.at + 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_other_order_shows_where_it_first_differs() => Prop.ForAll(
        (from history in Histories
         from order in Gen.Shuffle(Enumerable.Range(0, history.Length).ToArray())
         select (history, order)).ToArbitrary(),
        t => EventChain.FirstFault(t.order.Select(i => t.history[i])) == FirstMoved(t.order)).QuickCheckThrowOnFailure();

    private static Gen<Func<ImmutableArray<RecordedEvent>, ImmutableArray<RecordedEvent>>> Entries() =>
        from stored in Gen.Elements<CaseEvent>([.. StoredEvents.All.Select(e => e.Event)])
        from command in Words
        from name in Words
        from post in Words
        from channel in Words
        from seconds in Gen.Choose(0, int.MaxValue)
        select new Func<ImmutableArray<RecordedEvent>, ImmutableArray<RecordedEvent>>(history =>
        [
            .. history,
            .. EventChain.Append(
                Papers.ReceiptNumber,
                history.Length,
                history.IsEmpty ? "" : history[^1].Hash,
                [stored],
                Instant.FromUnixTimeSeconds(seconds),
                command,
                new ActorStamp("a", name, post),
                channel),
        ]);

    private static Gen<RecordedEvent> Changes(RecordedEvent e) =>
        from other in Words
        from changed in Gen.Elements(
            e with { CommandId = other },
            e with { Actor = e.Actor with { Name = other } },
            e with { Actor = e.Actor with { Post = other } },
            e with { Actor = new ActorStamp(e.Actor.Id, e.Actor.Name + e.Actor.Post, "") },
            e with { Channel = other },
            e with { Payload = other },
            e with { Hash = other },
            e with { At = e.At - Duration.FromNanoseconds(1) },
            e with { Sequence = -e.Sequence })
        where changed != e
        select changed;

    private static long? FirstMoved(int[] order) => Array.FindIndex(order, i => order[i] != i) is >= 0 and var at ? at + 1 : null;
}
