using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using MissionReg.Core.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Events as entities <c>e:{sequence}</c> of the partition of their case or manifest.</summary>
internal static class EventRows
{
    /// <summary>Of all events of all partitions, in the order of both.</summary>
    public const string Filter = "RowKey ge 'e:' and RowKey lt 'e;'";

    public static string FilterOf(string number) => TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Of(number)} and RowKey ge 'e:' and RowKey lt 'e;'");

    public static TableEntity Entity(RecordedEvent e)
    {
        var entity = new TableEntity(TableKey.Of(e.CaseNumber), string.Create(CultureInfo.InvariantCulture, $"e:{e.Sequence:D10}"))
        {
            ["Number"] = e.CaseNumber,
            [nameof(e.Sequence)] = e.Sequence,
            [nameof(e.At)] = InstantPattern.ExtendedIso.Format(e.At),
            [nameof(e.CommandId)] = e.CommandId,
            ["ActorId"] = e.Actor.Id,
            ["ActorName"] = e.Actor.Name,
            ["ActorPost"] = e.Actor.Post,
            [nameof(e.Channel)] = e.Channel,
            [nameof(e.PreviousHash)] = e.PreviousHash,
            [nameof(e.Hash)] = e.Hash,
        };
        LongText.Write(entity, nameof(e.Payload), e.Payload);
        return entity;
    }

    public static RecordedEvent Read(TableEntity e) => new(
        e.GetString("Number")!,
        e.GetInt64(nameof(RecordedEvent.Sequence))!.Value,
        InstantPattern.ExtendedIso.Parse(e.GetString(nameof(RecordedEvent.At))!).Value,
        e.GetString(nameof(RecordedEvent.CommandId))!,
        new ActorStamp(e.GetString("ActorId")!, e.GetString("ActorName")!, e.GetString("ActorPost")!),
        e.GetString(nameof(RecordedEvent.Channel))!,
        LongText.Read(e, nameof(RecordedEvent.Payload)),
        e.GetString(nameof(RecordedEvent.PreviousHash))!,
        e.GetString(nameof(RecordedEvent.Hash))!);

    /// <summary>Events belong to one number and follow what is there without a gap.</summary>
    /// <exception cref="InvalidOperationException">These do not.</exception>
    public static void Check(ImmutableArray<RecordedEvent> events, string number, long version)
    {
        if (events.Index().Any(e => e.Item.CaseNumber != number || e.Item.Sequence != version + e.Index + 1))
        {
            throw new InvalidOperationException($"the events do not follow version {version} of {number}");
        }
    }
}
