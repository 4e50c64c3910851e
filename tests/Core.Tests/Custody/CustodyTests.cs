using MissionReg.Core.Cases;
using MissionReg.Core.Custody;
using MissionReg.Core.Manifests;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Cases;
using MissionReg.Core.Tests.Manifests;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;
using Holders = MissionReg.Core.Custody.Custody;

namespace MissionReg.Core.Tests.Custody;

/// <summary>Who holds which paper, from the counter to the archive.</summary>
public sealed class CustodyTests
{
    private static readonly Procedure Procedure = GivingBack.Materials;

    [Theory]
    [InlineData(CaseStatus.AtCentre, CustodyHolder.CentreWindow)]
    [InlineData(CaseStatus.InTransitToOffice, CustodyHolder.Courier)]
    [InlineData(CaseStatus.Submitted, CustodyHolder.Registry)]
    [InlineData(CaseStatus.Registered, CustodyHolder.Registry)]
    [InlineData(CaseStatus.UnderReview, CustodyHolder.Specialist)]
    [InlineData(CaseStatus.Ready, CustodyHolder.Specialist)]
    [InlineData(CaseStatus.Collected, CustodyHolder.Specialist)]
    [InlineData(CaseStatus.Archived, CustodyHolder.Archive)]
    public void Invitation_goes_from_the_window_to_the_archive(CaseStatus status, CustodyHolder holder) =>
        Assert.Equal(holder, Find(Given.FromCentre(status), "invitation.1").Now.Holder);

    [Theory]
    [InlineData(CaseStatus.UnderReview, CustodyHolder.Specialist)]
    [InlineData(CaseStatus.InTransitToCentre, CustodyHolder.Courier)]
    [InlineData(CaseStatus.AwaitingCollection, CustodyHolder.AccumulationSection)]
    [InlineData(CaseStatus.ReturningToOffice, CustodyHolder.Courier)]
    [InlineData(CaseStatus.Collected, CustodyHolder.Recipient)]
    public void Things_given_back_go_with_the_outcome(CaseStatus status, CustodyHolder holder)
    {
        var scenario = Given.FromCentre(status);
        var things = Find(scenario, "materials.1");
        Assert.Equal((holder, 3), (things.Now.Holder, things.Count));
        if (status > CaseStatus.Ready)
            Assert.Equal(things.Now, Find(scenario, "outcome.1").Now);
    }

    [Fact]
    public void Things_that_are_kept_stay_at_the_office() =>
        Assert.Equal(CustodyHolder.Specialist, Holders.Of(Given.FromCentre(CaseStatus.Collected).History, FullProcedure.Value).Single(p => p.Id == "materials.1").Now.Holder);

    [Fact]
    public void Passport_that_was_shown_stays_with_the_recipient() =>
        Assert.Equal((CustodyHolder.Recipient, CustodyKind.Shown), (Find(Given.FromCentre(CaseStatus.UnderReview), "passport.1").Now.Holder, Find(Given.FromCentre(CaseStatus.UnderReview), "passport.1").Kind));

    [Fact]
    public void Compared_original_is_given_back_at_once_and_its_copy_goes_on()
    {
        var compared = Given.FromCentre(CaseStatus.AtCentre)
            .And(Inspector, new ReceiveDocuments([Papers.Scan("extract")])).And(Inspector, new CompareDocument("extract"))
            .And(Inspector, new HandToAccumulation(null)).And(Accumulation, new Dispatch("M-1", Leg.ToOffice)).And(Clerk, new Arrive("M-1", Leg.ToOffice, []));
        Assert.Equal((CustodyHolder.Registry, CustodyKind.Copy), (Find(compared, "extract.1").Now.Holder, Find(compared, "extract.1").Kind));
        Assert.Equal((CustodyHolder.Recipient, CustodyKind.Shown), (Find(compared, "extract.2").Now.Holder, Find(compared, "extract.2").Kind));
    }

    [Fact]
    public void Courier_is_named_by_his_manifest_and_the_chain_tells_every_hand()
    {
        var invitation = Find(Given.FromCentre(CaseStatus.AtCentre).And(Inspector, new HandToAccumulation(null))
            .And(Accumulation, new Dispatch("M-1", Leg.ToOffice)).And(Clerk, new Arrive("M-1", Leg.ToOffice, [])), "invitation.1");
        Assert.Equal(
            [(CustodyHolder.CentreWindow, null, Inspector.Id), (CustodyHolder.AccumulationSection, null, Inspector.Id), (CustodyHolder.Courier, "M-1", Accumulation.Id), (CustodyHolder.Registry, null, Clerk.Id)],
            invitation.Chain.Select(h => (h.Holder, h.Manifest, h.By.Id)));
    }

    [Fact]
    public void Courier_answers_for_what_was_not_in_the_bag()
    {
        var late = Given.FromCentre(CaseStatus.InTransitToOffice).And(Clerk, new Arrive("M-1", Leg.ToOffice, ["invitation"]));
        var invitation = Find(late, "invitation.1");
        Assert.Equal((CustodyHolder.Courier, "M-1", true), (invitation.Now.Holder, invitation.Now.Manifest, invitation.Missing));

        var again = late.And(Clerk, new ReceiveDocuments([Papers.Scan("invitation", "second")]));
        Assert.Equal((CustodyHolder.Registry, false), (Find(again, "invitation.2").Now.Holder, Find(again, "invitation.2").Missing));
    }

    [Theory]
    [InlineData(SettledAs.Found, CustodyHolder.Registry, false)]
    [InlineData(SettledAs.NotSent, CustodyHolder.AccumulationSection, false)]
    [InlineData(SettledAs.Lost, CustodyHolder.Courier, true)]
    public void Paper_that_was_not_in_the_bag_is_where_its_manifest_says_that_it_turned_up(SettledAs how, CustodyHolder holder, bool missing)
    {
        var late = Given.FromCentre(CaseStatus.InTransitToOffice).And(Clerk, new Arrive("M-1", Leg.ToOffice, ["invitation"]));
        var settlement = new PaperSettlement("M-1", "invitation", how, Clerk.Stamp(), late.History[^1].At.Plus(NodaTime.Duration.FromHours(1)));
        var invitation = Holders.Of(late.History, Procedure, [settlement]).Single(p => p.Id == "invitation.1");
        Assert.Equal((holder, missing), (invitation.Now.Holder, invitation.Missing));

        var reviewed = late.On("2026-03-13 10:00").And(Clerk, new Register(null)).And(Specialist, new StartReview());
        var later = Holders.Of(reviewed.History, Procedure, [settlement]).Single(p => p.Id == "invitation.1");
        Assert.Equal(how is SettledAs.Found ? CustodyHolder.Specialist : holder, later.Now.Holder);
    }

    [Fact]
    public void Office_counter_needs_no_courier()
    {
        var collected = Given.Case(CaseStatus.Collected);
        Assert.Equal(CustodyHolder.Recipient, Find(collected, "outcome.1").Now.Holder);
        Assert.DoesNotContain(Holders.Of(collected.History, Procedure).SelectMany(p => p.Chain), h => h.Holder is CustodyHolder.Courier or CustodyHolder.CentreWindow or CustodyHolder.AccumulationSection);
    }

    private static PaperCustody Find(CaseScenario scenario, string paper) => Holders.Of(scenario.History, Procedure).Single(p => p.Id == paper);
}
