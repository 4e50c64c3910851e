using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Ministry of Justice 2008 §12: original and copy, of which the original is given back when they agree.</summary>
public sealed class ComparedDocumentTests
{
    private static readonly Procedure Comparing = FullProcedure.Value with
    {
        Checklist = [.. TestProcedure.Almaty.Checklist, TestProcedure.Item("extract", Presentation.Compared)],
    };

    private static readonly Submit WithCopy = Papers.Application with { Documents = [.. Papers.Application.Documents, Papers.Scan("extract")] };

    private static CaseScenario Counter => Given.Nothing.Under(Comparing);

    private static CaseScenario Filed => Counter.And(Recipient, WithCopy with { Shown = [] });

    [Fact]
    public void Copy_is_taken_at_the_counter_only_when_it_was_compared()
    {
        Counter.When(Clerk, WithCopy).ThenRefused("missing-documents", "11", "extract");
        Counter.When(Clerk, Papers.Application with { Compared = ["extract"] }).ThenRefused("missing-documents", "11", "extract");
        Assert.Contains("document-compared", Counter.And(Clerk, WithCopy with { Compared = ["extract"] }).History.Select(StoredNames.Of));
    }

    [Fact]
    public void Recipient_who_files_over_the_network_brings_the_original_later()
    {
        Assert.Contains("extract", Checklist.Missing(Comparing, Filed.State));
        var compared = Filed.When(Clerk, new CompareDocument("extract")).Then(new DocumentCompared("extract"));
        Assert.DoesNotContain("extract", Checklist.Missing(Comparing, compared.State));
        compared.When(Clerk, new CompareDocument("extract")).ThenNothing();
    }

    [Fact]
    public void Recipient_must_send_the_copy_all_the_same() => Counter
        .When(Recipient, Papers.FiledByRecipient).ThenRefused("missing-documents", "11", "extract");

    [Fact]
    public void Nobody_can_claim_over_the_network_that_the_original_was_compared()
    {
        Counter.When(Recipient, WithCopy with { Shown = [], Compared = ["extract"] }).ThenForbidden();
        Filed.When(Recipient, new CompareDocument("extract")).ThenForbidden();
    }

    [Fact]
    public void Original_without_a_copy_is_not_compared() => Counter
        .And(Clerk, Papers.Incomplete("passport"))
        .When(Clerk, new CompareDocument("extract")).ThenRefused("nothing-to-compare", "12", "extract");

    [Theory]
    [InlineData("invitation")]
    [InlineData("passport")]
    [InlineData("diploma")]
    public void Only_items_to_be_compared_are(string item)
    {
        Filed.When(Clerk, new CompareDocument(item)).ThenRefused("document-not-on-checklist", "11", item);
        Counter.When(Clerk, WithCopy with { Compared = [item] }).ThenRefused("document-not-on-checklist", "11", item);
    }

    [Fact]
    public void Copy_that_takes_the_place_of_a_compared_one_is_compared_again()
    {
        var replaced = Filed.And(Clerk, new CompareDocument("extract")).And(Recipient, new ReceiveDocuments([Papers.Scan("extract", "another")]));
        Assert.Contains("extract", Checklist.Missing(Comparing, replaced.State));
        Assert.DoesNotContain("extract", Checklist.Missing(Comparing, replaced.And(Specialist, new CompareDocument("extract")).State));
    }
}
