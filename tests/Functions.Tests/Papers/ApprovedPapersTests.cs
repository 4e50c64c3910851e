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

    [Fact]
    public void Gallery_shows_every_approved_paper_and_no_other()
    {
        var shown = File.ReadAllText(Path.Combine(Approval.Gallery, "README.md"));
        var approved = Approval.Names.Order(StringComparer.Ordinal).ToList();

        Assert.All(approved, name => Assert.Contains($"({name}.png)", shown, StringComparison.Ordinal));
        Assert.Equal(
            approved, Directory.GetFiles(Approval.Gallery, "*.png").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }
}
