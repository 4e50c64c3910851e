using System.Collections.Immutable;
using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseCommand;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What people bring to the counter.</summary>
internal static class Papers
{
    public const string ReceiptNumber = "ALM-M-2026-000123";

    public static ReceivedItem Literature { get; } = new("materials", "Hymnal", "kk", 3);

    /// <summary>Nothing is missing, the passport was shown; activity is asked for until 31 December 2026.</summary>
    public static Submit Application { get; } = new(
        "registration",
        ImmutableSortedDictionary<string, string>.Empty
            .Add("activityFrom", "2026-04-01").Add("activityTo", "2026-12-31").Add("identityNumber", "N01234567"),
        [Scan("association-authority"), Scan("association-registration"), Scan("invitation")],
        [Literature],
        ["passport"],
        AcceptIncomplete: false);

    /// <summary>As <see cref="Application"/>, filed over the network.</summary>
    public static Submit FiledByRecipient { get; } = Application with { Shown = [] };

    public static HandOut InPerson { get; } = new(ReceiptNumber, Collector.Recipient, "N01234567", SignedInJournal: true);

    public static HandOut ToProxy { get; } = new(ReceiptNumber, Collector.Proxy, "N07654321", "A. Proxy", "No 5 of 2026-03-10", new LocalDate(2026, 12, 31), SignedInJournal: true);

    public static CaseEvent.HandedOut HandedToProxy { get; } = new(Collector.Proxy, "N07654321", "A. Proxy", "No 5 of 2026-03-10")
    {
        PowerValidUntil = new LocalDate(2026, 12, 31),
        SignedInJournal = true,
    };

    public static ReceivedDocument Scan(string documentId, string content = "first") =>
        new(documentId, $"hash of {content} {documentId}", "pdf", 1, 1000, ActiveContent: false);

    public static Submit Without(this Submit application, string id) => application with
    {
        Documents = application.Documents.RemoveAll(d => d.DocumentId == id),
        Items = application.Items.RemoveAll(i => i.DocumentId == id),
        Shown = application.Shown.Remove(id),
    };

    /// <summary>The recipient insists.</summary>
    public static Submit Incomplete(string missing) => Application.Without(missing) with { AcceptIncomplete = true };
}
