using System.Security.Cryptography;
using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Issues papers: each is drawn up once, stored with its hash and never drawn up again. A crash may leave a paper that is
/// stored and not recorded, and the case may have moved on since: then what is stored is recorded.
/// </summary>
internal sealed class PaperIssue(CaseDesk desk, IDocumentStore documents, PaperPress press)
{
    /// <summary>Issues every paper that is due.</summary>
    public async Task IssueAsync(OpenCase c, CancellationToken cancellationToken)
    {
        foreach (var (paper, language) in DuePapers.Of(c.State))
        {
            await IssueAsync(c, paper, language, cancellationToken);
        }
    }

    private async Task IssueAsync(OpenCase c, string paper, string language, CancellationToken cancellationToken)
    {
        var issued = new IssuedPaper(paper, language, await StoreAsync(c, paper, language, cancellationToken));
        await desk.GiveAsync(
            c.State.Number,
            new CaseCommand.IssuePaper(issued),
            CommandEnvelope.OfSystem($"issue-{paper}-{language}", "timer"),
            cancellationToken);
    }

    /// <returns>SHA-256 of the paper that lies there: this one, or the one that was there before.</returns>
    private async Task<string> StoreAsync(OpenCase c, string paper, string language, CancellationToken cancellationToken)
    {
        var place = CasePlaces.Paper(c.State.Number, paper, language);
        try
        {
            var pdf = press.Print(c, paper, language);
            await documents.PutAsync(place, pdf, cancellationToken);
            return Convert.ToHexStringLower(SHA256.HashData(pdf));
        }
        catch (DocumentConflictException)
        {
            await using var stored = await documents.OpenAsync(place, cancellationToken) ?? throw new FileNotFoundException("A stored paper is gone.");
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stored, cancellationToken));
        }
    }

    /// <summary>
    /// An issued paper, issued now if the orchestration has not come to it yet, or if nobody asked for it in both languages before;
    /// <see langword="null"/> if it is not due.
    /// </summary>
    public async Task<Stream?> OpenAsync(OpenCase c, string paper, string language, CancellationToken cancellationToken)
    {
        if (!DuePapers.MayBeIssued(c.State, paper))
        {
            return null;
        }

        if (c.State.Paper(paper, language) is null)
        {
            await IssueAsync(c, paper, language, cancellationToken);
        }

        return await documents.OpenAsync(CasePlaces.Paper(c.State.Number, paper, language), cancellationToken);
    }
}
