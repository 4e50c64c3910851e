using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Cases;

/// <summary>Papers of a case, and which of them it ought to have been given, in each language, and has not yet.</summary>
public static class DuePapers
{
    public const string Receipt = "receipt";

    /// <summary>The certificate, note, letter or reasoned refusal, once it is signed.</summary>
    public const string Outcome = "outcome";

    /// <summary>The application as it was handed in, on its form.</summary>
    public const string Application = "application";

    /// <summary>The outcome as it was drawn up, before it is signed.</summary>
    public const string Draft = "draft";

    /// <summary>Of the outcome, marked as such.</summary>
    public const string Copy = "copy";

    public static ImmutableArray<(string Paper, string Language)> Of(CaseState state) =>
    [
        .. ((string[])[Receipt, Outcome]).Where(paper => MayBeIssued(state, paper))
            .SelectMany(_ => (string[])["kk", "ru"], (paper, language) => (paper, language))
            .Where(due => state.Paper(due.paper, due.language) is null),
    ];

    /// <summary>Whether a paper may be issued, in whatever language; it may be issued already.</summary>
    public static bool MayBeIssued(CaseState state, string paper) => paper switch
    {
        // The receipt names who accepted the application (Almaty 2011 §13(5)): over the network nobody has before registration.
        Receipt => state.Receipt.AcceptedBy.Name.Length > 0,
        Outcome => state.Signature is not null,
        _ => false,
    };
}
