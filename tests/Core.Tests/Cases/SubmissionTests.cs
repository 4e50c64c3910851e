using MissionReg.Core.Cases;
using NodaTime;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class SubmissionTests
{
    [Fact]
    public void Complete_application_opens_a_case_with_its_receipt()
    {
        Given.Nothing.When(Clerk, Papers.Application).Then(
            new ApplicationSubmitted(
                "almaty-2011-missionary",
                "test",
                "test-2026",
                "almaty-internal-policy",
                "registration",
                Papers.Application.Fields,
                Instant.FromUtc(2026, 3, 12, 5, 0),
                new LocalDateTime(2026, 3, 12, 10, 0),
                new LocalDateTime(2026, 3, 26, 18, 0),
                Clerk.Stamp(),
                []),
            new DocumentReceived(Papers.Scan("association-authority")),
            new DocumentReceived(Papers.Scan("association-registration")),
            new DocumentReceived(Papers.Scan("invitation")),
            new ItemsReceived([Papers.Literature]),
            new DocumentShown("passport"));
    }

    [Theory]
    [InlineData("association-authority")]
    [InlineData("association-registration")]
    [InlineData("invitation")]
    [InlineData("materials")]
    [InlineData("passport")]
    public void Application_that_misses_something_is_not_taken_at_the_counter(string missing) =>
        Given.Nothing.When(Clerk, Papers.Application.Without(missing)).ThenRefused("missing-documents", "11", missing);

    [Fact]
    public void Everything_missing_is_named_at_once_in_the_order_of_the_checklist() => Given.Nothing
        .When(Clerk, Papers.Application.Without("passport").Without("invitation").Without("association-authority"))
        .ThenRefused("missing-documents", "11", "association-authority", "invitation", "passport");

    [Fact]
    public void Recipient_who_insists_is_taken_on_with_what_is_missing_on_record()
    {
        var state = Given.Nothing.And(Clerk, Papers.Incomplete("invitation"));
        var opened = Assert.IsType<ApplicationSubmitted>(state.History[0].Event());

        Assert.Equal<string>(["invitation"], opened.Missing);
        Assert.Equal<string>(["invitation"], Checklist.Missing(TestProcedure.Almaty, state.State));
    }

    [Fact]
    public void Recipient_who_files_over_the_network_need_not_have_shown_the_passport_yet()
    {
        var scenario = Given.Nothing.And(Recipient, Papers.FiledByRecipient);

        Assert.Equal(CaseStatus.Submitted, scenario.State.Status);
        Assert.Equal<string>(["passport"], Checklist.Missing(TestProcedure.Almaty, scenario.State));
    }

    [Fact]
    public void Recipient_who_files_over_the_network_must_still_send_the_copies() => Given.Nothing
        .When(Recipient, Papers.FiledByRecipient.Without("invitation"))
        .ThenRefused("missing-documents", "11", "invitation");

    [Fact]
    public void Nobody_can_claim_over_the_network_that_the_passport_was_seen() =>
        Given.Nothing.When(Recipient, Papers.Application).ThenForbidden();

    [Fact]
    public void Scan_of_literature_stands_for_the_things_themselves() => Assert.Equal(
        CaseStatus.Submitted,
        Given.Nothing
            .And(Clerk, Papers.Application.Without("materials") with { Documents = [.. Papers.Application.Documents, Papers.Scan("materials")] })
            .State.Status);

    [Fact]
    public void Application_without_things_records_none() => Assert.DoesNotContain(
        "items-received",
        Given.Nothing.And(Clerk, Papers.Incomplete("materials")).History.Select(StoredNames.Of));

    [Fact]
    public void Scan_that_is_not_on_the_checklist_is_refused_with_the_application() => Given.Nothing
        .When(Clerk, Papers.Application with { Documents = [.. Papers.Application.Documents, Papers.Scan("diploma"), Papers.Scan("passport")] })
        .ThenRefused("document-not-on-checklist", "11", "diploma", "passport");

    [Fact]
    public void Thing_or_shown_paper_that_is_not_on_the_checklist_is_refused_with_the_application() => Given.Nothing
        .When(Clerk, Papers.Application with { Items = [new ReceivedItem("icons", "Icon", "ru", 1)], Shown = ["passport", "visa"] })
        .ThenRefused("document-not-on-checklist", "11", "icons", "visa");

    [Fact]
    public void Same_scan_twice_in_one_application_is_recorded_once()
    {
        var twice = Papers.Application with { Documents = [.. Papers.Application.Documents, Papers.Scan("invitation")], Shown = ["passport", "passport"] };
        Given.Nothing.When(Clerk, twice).Then([.. Given.Case(CaseStatus.Submitted).History.Select(e => e.Event())]);
    }

    [Fact]
    public void Second_application_to_the_same_case_is_refused() =>
        Given.Case(CaseStatus.Submitted).When(Clerk, Papers.Application).ThenWrongState();
}
