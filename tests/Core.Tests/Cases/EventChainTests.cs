using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MissionReg.Core.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Tests.Cases;

public sealed class EventChainTests
{
    private static ImmutableArray<RecordedEvent> History => Given.Case(CaseStatus.Collected).History;

    public static TheoryData<string, Func<RecordedEvent, RecordedEvent>> EveryField => new()
    {
        { "case number", e => e with { CaseNumber = "ALM-M-2026-000124" } },
        { "sequence", e => e with { Sequence = e.Sequence + 1 } },
        { "time", e => e with { At = e.At + Duration.Epsilon } },
        { "command", e => e with { CommandId = e.CommandId + "x" } },
        { "account", e => e with { Actor = e.Actor with { Id = "z.nobody" } } },
        { "name", e => e with { Actor = e.Actor with { Name = e.Actor.Name + " " } } },
        { "post", e => e with { Actor = e.Actor with { Post = "" } } },
        { "name moved into the post", e => e with { Actor = e.Actor with { Name = "", Post = e.Actor.Name + e.Actor.Post } } },
        { "channel", e => e with { Channel = "api" } },
        { "payload", e => e with { Payload = e.Payload.Replace("\"type\"", " \"type\"", StringComparison.Ordinal) } },
        { "previous hash", e => e with { PreviousHash = new string('0', 64) } },
        { "hash", e => e with { Hash = e.Hash.ToUpperInvariant() } },
    };

    [Fact]
    public void Untouched_history_is_whole()
    {
        Assert.Null(EventChain.FirstFault(History));
        Assert.Null(EventChain.FirstFault([]));
    }

    [Fact]
    public void Events_are_numbered_from_one_and_each_names_the_hash_of_the_one_before()
    {
        Assert.Equal(Enumerable.Range(1, History.Length).Select(n => (long)n), History.Select(e => e.Sequence));
        Assert.Equal(History.Select(e => e.Hash).Prepend("").SkipLast(1), History.Select(e => e.PreviousHash));
    }

    [Theory]
    [MemberData(nameof(EveryField))]
    public void Change_of_any_field_shows_where_it_was_made(string field, Func<RecordedEvent, RecordedEvent> change)
    {
        for (var i = 0; i < History.Length; i++)
            Assert.True(EventChain.FirstFault(History.SetItem(i, change(History[i]))) == i + 1, $"{field} of event {i + 1}");
    }

    [Fact]
    public void Removal_shows_where_the_event_was()
    {
        for (var i = 0; i < History.Length - 1; i++)
            Assert.Equal(i + 1, EventChain.FirstFault(History.RemoveAt(i)));
    }

    [Fact]
    public void Removal_of_the_last_event_shows_only_against_the_hash_kept_elsewhere()
    {
        var cut = History.RemoveAt(History.Length - 1);
        Assert.Null(EventChain.FirstFault(cut));
        Assert.NotEqual(History[^1].Hash, CaseEvolution.Fold(cut)!.LastHash);
    }

    [Fact]
    public void Exchange_of_two_events_shows_at_the_first_of_them()
    {
        for (var i = 0; i < History.Length - 1; i++)
            Assert.Equal(i + 1, EventChain.FirstFault(History.SetItem(i, History[i + 1]).SetItem(i + 1, History[i])));
    }

    [Fact]
    public void Insertion_shows_where_it_was_made()
    {
        for (var i = 0; i <= History.Length; i++)
            Assert.Equal(i + 1, EventChain.FirstFault(History.Insert(i, History[i == 0 ? ^1 : 0])));
    }

    [Fact]
    public void Event_of_another_case_shows_although_it_is_linked_well()
    {
        var last = History[^1];
        var foreign = EventChain.Append(
            "ALM-M-2026-000124", last.Sequence, last.Hash, [new CaseEvent.ReviewStarted()], last.At, "forged", last.Actor, last.Channel);
        Assert.Equal(History.Length + 1, EventChain.FirstFault([.. History, .. foreign]));
    }

    [Fact]
    public void Hash_can_be_computed_without_the_program()
    {
        foreach (var e in History)
        {
            string[] fields =
            [
                e.CaseNumber, e.Sequence.ToString(CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(e.At), e.CommandId,
                e.Actor.Id, e.Actor.Name, e.Actor.Post, e.Channel, e.Payload, e.PreviousHash,
            ];
            var recipe = string.Concat(fields.Select(f => $"{Encoding.UTF8.GetByteCount(f)}:{f}"));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe))), e.Hash);
        }
    }

    [Fact]
    public void Recipe_of_the_hash_never_changes()
    {
        // printf '17:ALM-M-2026-000123''1:1''20:2026-03-12T05:00:00Z''1:c''1:a''8:Әлия''0:''6:office''25:{"type":"review-started"}''0:' | sha256sum
        var recorded = EventChain.Append(
            "ALM-M-2026-000123", 0, "", [new CaseEvent.ReviewStarted()], Instant.FromUtc(2026, 3, 12, 5, 0), "c", new ActorStamp("a", "Әлия", ""), "office");
        Assert.Equal("aa54107db4700e446b09f4fecafb93b52b521ca2fb67074b6358759aad76fd51", recorded.Single().Hash);
    }
}
