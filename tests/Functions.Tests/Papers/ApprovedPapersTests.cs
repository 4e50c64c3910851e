using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers;

public sealed class ApprovedPapersTests
{
    [ToolFact("pdftotext")]
    public void Almaty_certificate_and_receipt_say_what_was_approved()
    {
        foreach (var language in (string[])["kk", "ru"])
        {
            Approval.Matches($"almaty-missionary-certificate-{language}", PaperCase.Handed().Certified().Outcome(language));
            Approval.Matches($"almaty-missionary-receipt-{language}", PaperCase.Handed().Receipt(language));
        }
    }
}
