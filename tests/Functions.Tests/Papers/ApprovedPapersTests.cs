using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class ApprovedPapersTests
{
    [ToolFact("pdftotext")]
    public void Every_paper_says_what_was_approved()
    {
        foreach (var (name, pdf) in ShippedPapers.Printed)
        {
            Approval.Matches(name, pdf);
        }
    }
}
