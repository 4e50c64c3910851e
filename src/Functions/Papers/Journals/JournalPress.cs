using System.Collections.Immutable;
using MissionReg.Core;
using MissionReg.Core.Journals;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>
/// Prints the journals from the legal record. Cases are read one after the other: what is in memory of a long journal is its
/// lines.
/// </summary>
internal sealed class JournalPress(ICaseStore store, SeedBook seeds)
{
    /// <returns>A PDF; the cases whose lines it has.</returns>
    public async Task<(byte[] Pdf, ImmutableArray<string> Cases)> PrintAsync(
        BookQuery query, Language language, DateTimeZone zone, Instant now, CancellationToken cancellationToken)
    {
        PaperFonts.Load();
        var draft = new JournalDraft(seeds, query, language, zone);
        var cases = await store.EnteredAsync(query, cancellationToken);
        foreach (var number in cases)
        {
            draft.Enter(CaseCourse.Of(await store.LoadAsync(number, cancellationToken)));
        }

        return (new JournalDocument(draft.Sheet(now)).GeneratePdf(), cases);
    }
}
