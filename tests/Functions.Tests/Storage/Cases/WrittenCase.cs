using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Cases;

/// <summary>Commits as a store is given them; a store does not look into the events.</summary>
internal static class WrittenCase
{
    public const string Office = "almaty-internal-policy";

    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 4, 30, 15).PlusNanoseconds(123_456_789);

    /// <summary>A commit of these many events after <paramref name="version"/>, with an answer telling the new version.</summary>
    public static CaseCommit Commit(string caseNumber, long version, int events = 1, CaseRow? row = null, string payload = "{}") =>
        new(caseNumber, [.. Enumerable.Range(1, events).Select(n => Event(caseNumber, version + n, payload))], row ?? Row(caseNumber), $"version {version + events}");

    /// <summary>A request to write such a commit to a case that has <paramref name="version"/> events, 0 to open it.</summary>
    public static CommitRequest Request(
        string caseNumber, long version, int events = 1, CaseRow? row = null, AnswerKey? key = null, string payload = "{}") =>
        new(version == 0 ? null : caseNumber, version, [], key, _ => Commit(caseNumber, version, events, row, payload));

    /// <summary>A request that opens a case under the next number of a journal.</summary>
    public static CommitRequest Numbered(Journal journal, AnswerKey? key = null) =>
        new(null, 0, [journal], key, taken => Commit(NumberIn(journal, taken[0]), 0));

    public static string NumberIn(Journal journal, int ordinal) => $"{journal.Id}-{journal.Year}-{ordinal:D6}";

    public static CaseRow Row(string caseNumber) => new(
        caseNumber, Office, null, "almaty-2011-missionary", CaseStatus.Submitted, "Фризен Иоганн Петер", null, Monday, null, null, null);

    private static RecordedEvent Event(string caseNumber, long sequence, string payload) => new(
        caseNumber,
        sequence,
        Monday.Plus(Duration.FromMinutes(sequence)),
        $"command {sequence}",
        new ActorStamp("a.clerk", "Әлия Ғалымқызы", "Бас маман"),
        "office",
        payload,
        sequence == 1 ? "" : $"hash {sequence - 1}",
        $"hash {sequence}");
}
