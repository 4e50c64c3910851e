using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class ChecklistTests
{
    [Fact]
    public void Application_itself_is_there_with_the_form() =>
        Assert.DoesNotContain("application", NothingOf(TestProcedure.Almaty));

    [Fact]
    public void Item_that_is_not_required_is_never_missing()
    {
        var procedure = TestProcedure.Almaty with { Checklist = [.. TestProcedure.Almaty.Checklist.Select(i => i with { Required = false })] };
        Assert.Empty(NothingOf(procedure));
    }

    [Fact]
    public void Late_document_completes_the_checklist()
    {
        var late = Papers.Scan("invitation");
        var scenario = Given.UnderReviewWithout("invitation").When(Clerk, new ReceiveDocuments([late])).Then(new DocumentReceived(late));

        Assert.Empty(Checklist.Missing(TestProcedure.Almaty, scenario.State));
        Assert.Equal(CaseStatus.Drafted, scenario.And(Specialist, new DraftCertificate(null)).State.Status);
    }

    [Fact]
    public void Late_things_complete_the_checklist()
    {
        var scenario = Given.UnderReviewWithout("materials")
            .When(Clerk, new ReceiveItems([Papers.Literature])).Then(new ItemsReceived([Papers.Literature]));
        Assert.Empty(Checklist.Missing(TestProcedure.Almaty, scenario.State));
    }

    [Fact]
    public void Passport_shown_later_completes_the_checklist()
    {
        var scenario = Given.UnderReviewWithout("passport").When(Clerk, new ShowDocument("passport")).Then(new DocumentShown("passport"));
        Assert.Empty(Checklist.Missing(TestProcedure.Almaty, scenario.State));
    }

    [Fact]
    public void Scan_of_a_paper_to_be_shown_is_not_taken() => Given.UnderReviewWithout("passport")
        .When(Clerk, new ReceiveDocuments([Papers.Scan("passport")]))
        .ThenRefused("document-not-on-checklist", "11", "passport");

    [Fact]
    public void Paper_to_be_handed_in_is_not_merely_shown() => Given.UnderReviewWithout("invitation")
        .When(Clerk, new ShowDocument("invitation"))
        .ThenRefused("document-not-on-checklist", "11", "invitation");

    [Fact]
    public void Scan_of_something_else_is_refused_with_all_that_came_with_it() => Given.UnderReviewWithout("invitation")
        .When(Clerk, new ReceiveDocuments([Papers.Scan("invitation"), Papers.Scan("diploma")]))
        .ThenRefused("document-not-on-checklist", "11", "diploma");

    [Fact]
    public void Things_are_only_taken_for_an_item_that_is_a_thing() => Given.UnderReviewWithout("invitation")
        .When(Clerk, new ReceiveItems([new ReceivedItem("invitation", "Letter", "ru", 1)]))
        .ThenRefused("document-not-on-checklist", "11", "invitation");

    [Fact]
    public void Same_scan_again_adds_nothing() => Given.Case(CaseStatus.Submitted)
        .When(Orchestration, new ReceiveDocuments([Papers.Scan("invitation")])).ThenNothing();

    [Fact]
    public void Same_scan_twice_in_one_delivery_is_recorded_once() => Given.UnderReviewWithout("invitation")
        .When(Orchestration, new ReceiveDocuments([Papers.Scan("invitation"), Papers.Scan("invitation")]))
        .Then(new DocumentReceived(Papers.Scan("invitation")));

    [Fact]
    public void Same_content_may_serve_two_items()
    {
        var scan = Papers.Scan("association-registration") with { DocumentId = "invitation" };
        Given.UnderReviewWithout("invitation").When(Recipient, new ReceiveDocuments([scan])).Then(new DocumentReceived(scan));
    }

    [Fact]
    public void Better_scan_comes_after_the_one_it_replaces_and_both_stay_on_record()
    {
        var state = Given.Case(CaseStatus.Submitted).And(Recipient, new ReceiveDocuments([Papers.Scan("invitation", "sharper")])).State;
        Assert.Equal<ReceivedDocument>([Papers.Scan("invitation"), Papers.Scan("invitation", "sharper")], state.Documents["invitation"]);
    }

    [Fact]
    public void Passport_shown_again_adds_nothing() =>
        Given.Case(CaseStatus.UnderReview).When(Specialist, new ShowDocument("passport")).ThenNothing();

    [Fact]
    public void Delivery_of_no_things_adds_nothing() =>
        Given.Case(CaseStatus.UnderReview).When(Clerk, new ReceiveItems([])).ThenNothing();

    /// <summary>What is missing of an application to which nothing is attached.</summary>
    private static ImmutableArray<string> NothingOf(Procedure procedure) =>
        Checklist.Missing(procedure, FormValues.Of("registration", false, []), [], [], [], []);
}
