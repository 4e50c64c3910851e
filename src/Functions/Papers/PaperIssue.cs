using System.Security.Cryptography;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Issues papers: each is drawn up once, stored with its hash and never drawn up again. Before that it is a pure function of
/// the case, so a crash between storing and recording leaves the same file to be found.
/// </summary>
internal sealed class PaperIssue(CaseDesk desk, IDocumentStore documents, PaperPress press)
{
    /// <summary>Issues every paper that is due.</summary>
    public async Task IssueAsync(OpenCase c, CancellationToken cancellationToken)
    {
        foreach (var (paper, language) in DuePapers.Of(c.State))
        {
            var pdf = press.Print(c, paper, language);
            await documents.PutAsync(CasePlaces.Paper(c.State.Number, paper, language), pdf, cancellationToken);
            var issued = new IssuedPaper(paper, language, Convert.ToHexStringLower(SHA256.HashData(pdf)));
            await desk.GiveAsync(
                c.State.Number,
                new CaseCommand.IssuePaper(issued),
                CommandEnvelope.OfSystem($"issue-{paper}-{language}", "timer"),
                cancellationToken);
        }
    }

    /// <summary>An issued paper, issued now if the orchestration has not come to it yet; <see langword="null"/> if it is not due.</summary>
    public async Task<Stream?> OpenAsync(OpenCase c, string paper, string language, CancellationToken cancellationToken)
    {
        if (DuePapers.Of(c.State).Contains((paper, language)))
        {
            await IssueAsync(c, cancellationToken);
            c = (await desk.FindAsync(c.State.Number, cancellationToken))!;
        }

        return c.State.Paper(paper, language) is null
            ? null
            : await documents.OpenAsync(CasePlaces.Paper(c.State.Number, paper, language), cancellationToken);
    }
}
