using System.Reflection;
using System.Text.Json;
using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseEvent;

namespace MissionReg.Core.Tests.Cases;

public sealed class EventJsonTests
{
    public static TheoryData<string> EveryStoredEvent => new(StoredEvents.All.Select(e => e.Json));

    [Theory]
    [MemberData(nameof(EveryStoredEvent))]
    public void Event_is_written_as_it_always_was(string json) =>
        Assert.Equal(json, EventJson.Write(StoredEvents.All.Single(e => e.Json == json).Event));

    [Theory]
    [MemberData(nameof(EveryStoredEvent))]
    public void Stored_event_is_read_as_what_it_was(string json)
    {
        var read = EventJson.Read(json);
        Assert.IsType(StoredEvents.All.Single(e => e.Json == json).Event.GetType(), read);
        Assert.Equal(json, EventJson.Write(read));
    }

    [Fact]
    public void Every_kind_of_event_has_a_stored_name_and_a_sample()
    {
        var types = typeof(CaseEvent).GetNestedTypes(BindingFlags.Public).ToHashSet();
        Assert.Equal(types, StoredNames.All.Select(e => e.Type).ToHashSet());
        Assert.Equal(types, StoredEvents.All.Select(e => e.Event.GetType()).ToHashSet());
    }

    [Fact]
    public void Stored_names_never_change() => Assert.Equal(
        """
        application-submitted ApplicationSubmitted
        document-received DocumentReceived
        items-received ItemsReceived
        document-shown DocumentShown
        registered Registered
        review-started ReviewStarted
        concurrence-requested ConcurrenceRequested
        concurred Concurred
        concurrence-withheld ConcurrenceWithheld
        certificate-drafted CertificateDrafted
        refusal-drafted RefusalDrafted
        sent-for-signature SentForSignature
        draft-returned DraftReturned
        signed Signed
        paper-issued PaperIssued
        recipient-notified RecipientNotified
        handed-out HandedOut
        handed-to-archive HandedToArchive
        withdrawn Withdrawn
        deadline-passed DeadlinePassed
        document-compared DocumentCompared
        handed-to-accumulation HandedToAccumulation
        dispatched Dispatched
        arrived Arrived
        suspended Suspended
        suspension-lifted SuspensionLifted
        revoked Revoked
        superseded Superseded
        """,
        string.Join('\n', StoredNames.All.Select(e => $"{e.Name} {e.Type.Name}")));

    [Fact]
    public void Fields_keep_every_letter_and_sign_that_was_typed()
    {
        const string Typed = "Ә ғ қ ң ө ұ ү һ і Ё « » \" \\ / < > & ' \u2028 😀 \t";
        var read = Assert.IsType<ConcurrenceRequested>(EventJson.Read(EventJson.Write(new ConcurrenceRequested(Typed))));
        Assert.Equal(Typed, read.Question);
    }

    [Fact]
    public void Field_that_a_later_version_added_is_passed_over() =>
        Assert.Equal(new DocumentShown("passport"), EventJson.Read("""{"type":"document-shown","documentId":"passport","place":"window 3"}"""));

    [Theory]
    [InlineData("""{"type":"expelled"}""")]
    [InlineData("""{"documentId":"passport"}""")]
    [InlineData("""{"type":"deadline-passed","deadline":"term","dueOn":"2026-03-26","effect":0,"paragraph":"8"}""")]
    [InlineData("""{"type":"signed","number":"1","verificationCode":"x","on":"17.03.2026"}""")]
    [InlineData("""{"type":"document-shown" """)]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_no_event_of_this_version_is_not_read(string payload) =>
        Assert.ThrowsAny<JsonException>(() => EventJson.Read(payload));
}
