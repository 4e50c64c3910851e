using System.Text.Json;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Tests.Crash;

/// <summary>What a data folder must hold to be the record of an office, however often its service was killed.</summary>
internal static class Verdict
{
    public static void OfRecord(WhatIsLeft left)
    {
        Assert.All(left.Cases.Values, events => Assert.Null(EventChain.FirstFault(events)));
        Assert.All(left.Cases.Values, events => Assert.Equal(events.Select(e => e.At).Order(), events.Select(e => e.At)));
        Assert.Equal(Enumerable.Range(1, Walk.Cases).Select(n => $"ALM-M-2026-{n:D6}"), left.Cases.Keys);
        foreach (var journal in left.States.Where(s => s.Signature is not null).Select(s => s.Signature!.Number).GroupBy(n => n[..^6]))
        {
            Assert.Equal(Enumerable.Range(1, journal.Count()).Select(n => $"{journal.Key}{n:D6}"), journal.Order(StringComparer.Ordinal));
        }

        foreach (var events in left.Cases.Values.Select(c => c.Select(e => e.Event()).ToList()))
        {
            Assert.Distinct(events.OfType<CaseEvent.DeadlinePassed>().Select(e => e.Deadline));
            Assert.Distinct(events.OfType<CaseEvent.PaperIssued>().Select(e => (e.Paper.Paper, e.Paper.Language)));
            Assert.Distinct(events.OfType<CaseEvent.DocumentReceived>().Select(e => (e.Document.DocumentId, e.Document.Sha256)));
        }
    }

    /// <summary>Every document and paper of the record is there once, as it was recorded, and nothing else is.</summary>
    public static void OfFiles(WhatIsLeft left)
    {
        var documents = left.States.SelectMany(s => s.Documents.Values.SelectMany(d => d), (s, d) => (Path: $"{s.Number}/{d.DocumentId}/{d.Sha256}", d.Sha256));
        Assert.Equal(documents.OrderBy(d => d.Path, StringComparer.Ordinal), left.Files("documents").Select(f => (f.Key, f.Value)));

        var papers = left.States.SelectMany(s => s.Papers, (s, p) => (Path: $"{s.Number}/{p.Paper}.{p.Language}.pdf", p.Sha256));
        Assert.Equal(papers.OrderBy(p => p.Path, StringComparer.Ordinal), left.Files("issued").Select(f => (f.Key, f.Value)));

        Assert.Empty(left.Files("incoming"));
        Assert.Empty(left.Files("staging"));

        // One entry: the file, its reason, and the day it lies under.
        Assert.Equal(3, left.Files("quarantine").Count);
    }

    /// <summary>Whatever a client was told of a case became part of its record, in the order in which it was told.</summary>
    public static void OfAnswers(WhatIsLeft left, IEnumerable<Reply> told)
    {
        foreach (var answers in told.Select(r => r.Json).Where(j => j["caseNumber"] is not null).GroupBy(j => (string)j["caseNumber"]!))
        {
            var events = left.Cases[answers.Key];
            var was = events.Select((_, n) => CaseEvolution.Fold(events[..(n + 1)])!).Select(s => (s.Revision, State: Named(s.Status))).ToHashSet();
            var revisions = answers.Select(a => (long)a["revision"]!).ToList();
            Assert.Equal(revisions.Order(), revisions);
            Assert.All(answers, a => Assert.Contains(((long)a["revision"]!, (string)a["state"]!), was));
        }
    }

    private static string Named(CaseStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());
}
