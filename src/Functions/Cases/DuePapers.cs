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
        // The receipt names who accepted the application (Almaty 2011 §13(5)): over the network nobody has before registration.
        var accepted = state.Receipt.AcceptedBy.Name.Length > 0;
        ImmutableArray<string> papers = [.. accepted ? [Receipt] : Array.Empty<string>(), .. state.Signature is null ? [] : (string[])[Outcome]];
        return [.. papers.SelectMany(p => (string[])["kk", "ru"], (p, l) => (p, l)).Where(d => state.Paper(d.p, d.l) is null)];
    }
}
