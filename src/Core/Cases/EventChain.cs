using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Core.Cases;

/// <summary>
/// Chains the events of a case by hash, so that a change or a gap shows without the program: SHA-256 over the fields of the
/// envelope in the order of <see cref="RecordedEvent"/>, each as UTF-8 preceded by its length in bytes and a colon.
/// </summary>
public static class EventChain
{
    /// <summary>Envelopes for <paramref name="events"/>, linked to the last event of the case.</summary>
    public static ImmutableArray<RecordedEvent> Append(
        string caseNumber, long version, string lastHash, IEnumerable<CaseEvent> events, Instant at, string commandId, ActorStamp actor, string channel) =>
        Append(caseNumber, version, lastHash, events.Select(EventJson.Write), at, commandId, actor, channel);

    /// <summary>The same for whatever else keeps its events so, given as they are stored.</summary>
    public static ImmutableArray<RecordedEvent> Append(
        string number, long version, string lastHash, IEnumerable<string> payloads, Instant at, string commandId, ActorStamp actor, string channel)
    {
        var recorded = ImmutableArray.CreateBuilder<RecordedEvent>();
        foreach (var payload in payloads)
        {
            var next = new RecordedEvent(number, ++version, at, commandId, actor, channel, payload, lastHash, "");
            lastHash = HashOf(next);
            recorded.Add(next with { Hash = lastHash });
        }

        return recorded.ToImmutable();
    }

    /// <summary>
    /// The sequence number at which the chain first fails, or <see langword="null"/> if it is whole. That its end was cut off
    /// shows only against a hash kept elsewhere.
    /// </summary>
    public static long? FirstFault(IEnumerable<RecordedEvent> events)
    {
        var sequence = 0L;
        var previous = "";
        string? caseNumber = null;
        foreach (var e in events)
        {
            sequence++;
            caseNumber ??= e.CaseNumber;
            if (e.CaseNumber != caseNumber || e.Sequence != sequence || e.PreviousHash != previous || e.Hash != HashOf(e))
            {
                return sequence;
            }

            previous = e.Hash;
        }

        return null;
    }

    private static string HashOf(RecordedEvent e)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in (ReadOnlySpan<string>)
        [
            e.CaseNumber, e.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(e.At),
            e.CommandId, e.Actor.Id, e.Actor.Name, e.Actor.Post, e.Channel, e.Payload, e.PreviousHash,
        ])
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes($"{bytes.Length}:"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
