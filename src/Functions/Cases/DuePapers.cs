using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Cases;

/// <summary>Papers that a case ought to have been given, in both languages, and has not yet.</summary>
public static class DuePapers
{
    public const string Receipt = "receipt";
    public const string Outcome = "outcome";

    public static ImmutableArray<(string Paper, string Language)> Of(CaseState state)
    {
        ImmutableArray<string> papers = state.Signature is null ? [Receipt] : [Receipt, Outcome];
        return [.. papers.SelectMany(p => (string[])["kk", "ru"], (p, l) => (p, l)).Where(d => state.Paper(d.p, d.l) is null)];
    }
}
