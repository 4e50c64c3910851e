using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Journals;
using MissionReg.Functions.Papers.Journals;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Bench.Papers;

/// <summary>The issue book of an office where each sample certificate was signed and handed out.</summary>
internal static class SampleBook
{
    public static JournalSheet Of(int rows, SeedBook seeds)
    {
        var samples = new SampleCases(seeds);
        var (office, zone) = (samples.At(0).State.Office, samples.At(0).Calendar.Zone);
        var draft = new JournalDraft(seeds, new BookQuery(Book.Issue, office, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), Language.Ru, zone);
        for (var i = 0; i < rows; i++)
        {
            var state = samples.At(i).State;
            var given = new CaseEvent.HandedOut(Collector.Recipient, state.Fields["identityNumber"], null, null) { SignedInJournal = true };
            draft.Enter(new CaseCourse(state, OverNetwork: false) { HandOver = new HandOver(given, Instant.FromUtc(2026, 3, 16, 5, 0)) });
        }

        return draft.Sheet(Instant.FromUtc(2027, 1, 4, 4, 0));
    }
}
