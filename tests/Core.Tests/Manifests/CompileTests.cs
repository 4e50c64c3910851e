using MissionReg.Core.Cases;
using MissionReg.Core.Manifests;
using MissionReg.Core.Tests.Cases;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>What may go on a manifest, and by whose hand.</summary>
public sealed class CompileTests
{
    private static readonly ManifestScenario Nothing = ManifestScenario.Starting("2026-03-12 10:30");

    [Fact]
    public void Application_form_documents_and_things_go_to_the_office_with_their_counts() => Assert.Equal(
        [
            new ManifestPaper("application", PaperKind.Form, 1),
            new ManifestPaper("association-authority", PaperKind.Copy, 1),
            new ManifestPaper("association-registration", PaperKind.Copy, 1),
            new ManifestPaper("invitation", PaperKind.Original, 1),
            new ManifestPaper("materials", PaperKind.Thing, 3),
        ],
        Bag.Compiled.State.Items[0].Papers.AsEnumerable());

    [Fact]
    public void Outcome_goes_to_the_centre_with_what_the_recipient_gets_back()
    {
        var procedure = GivingBack.Materials;
        var ready = Given.FromCentre(CaseStatus.Ready).State;
        var manifest = Nothing.And(Clerk, new ManifestCommand.Compile(Leg.ToCentre, Bag.Centre, Bag.Office, [new Candidate(ready, procedure)]));

        Assert.Equal(
            [new ManifestPaper("outcome", PaperKind.Outcome, 1), new ManifestPaper("materials", PaperKind.Thing, 3)],
            Assert.Single(manifest.State.Items).Papers.AsEnumerable());
        Assert.Equal((Bag.Office, Bag.Centre), (manifest.State.Origin, manifest.State.Destination));
    }

    [Fact]
    public void Manifest_without_cases_is_refused() =>
        Nothing.When(Accumulation, Bag.ToOffice with { Cases = [] }).ThenRefused("empty-manifest");

    [Fact]
    public void Case_on_another_open_manifest_is_refused_by_its_number() =>
        Nothing.When(Accumulation, Bag.ToOffice with { Cases = [Bag.Candidate(Bag.AtCentre, Bag.First), Bag.Candidate(Bag.AtCentre, Bag.Second) with { HeldBy = "MAN-01-2026-000009" }] })
            .ThenRefused("already-on-manifest", Bag.Second);

    [Fact]
    public void Case_still_at_the_window_waits_for_the_accumulation_section() =>
        Nothing.When(Accumulation, Bag.Compile(Leg.ToOffice, Given.FromCentre(CaseStatus.AtCentre).State))
            .ThenRefused("not-in-accumulation", Bag.First, Bag.Second);

    [Fact]
    public void Case_that_is_not_where_the_leg_begins_is_refused() =>
        Nothing.When(Clerk, Bag.Compile(Leg.ToCentre, Given.FromCentre(CaseStatus.UnderReview).State)).ThenRefused("not-at-origin", Bag.First, Bag.Second);

    [Fact]
    public void Case_of_another_office_is_refused() =>
        Nothing.When(Accumulation, Bag.Compile(Leg.ToOffice, Bag.AtCentre with { Office = "astana-internal-policy" })).ThenRefused("wrong-office", Bag.First, Bag.Second);

    [Fact]
    public void Nothing_goes_back_before_the_centres_hold_is_over()
    {
        var waiting = Given.FromCentre(CaseStatus.AwaitingCollection);
        Nothing.When(Accumulation, Bag.Compile(Leg.Back, waiting.State)).ThenRefused("hold-not-over", Bag.First, Bag.Second);

        var over = waiting.On("2026-04-29 09:00").And(Orchestration, new CaseCommand.PassDeadlines());
        Nothing.And(Accumulation, Bag.Compile(Leg.Back, over.State));
    }

    [Fact]
    public void Case_that_was_never_sent_goes_on_another_manifest() =>
        Nothing.And(Accumulation, Bag.Compile(Leg.ToOffice, Given.FromCentre(CaseStatus.InTransitToOffice).State));

    [Fact]
    public void Case_named_twice_is_listed_once() =>
        Assert.Single(Nothing.And(Accumulation, Bag.ToOffice with { Cases = [Bag.ToOffice.Cases[0], Bag.ToOffice.Cases[0]] }).State.Items);

    [Theory]
    [InlineData(Leg.ToOffice, Role.AccumulationInspector)]
    [InlineData(Leg.ToCentre, Role.Clerk)]
    [InlineData(Leg.Back, Role.AccumulationInspector)]
    public void Nobody_else_compiles(Leg leg, Role may)
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r != may && r is not (Role.Recipient or Role.System)))
            Nothing.When(Only(role), Bag.Compile(leg, Bag.AtCentre)).ThenRefused("forbidden");
    }

    [Fact]
    public void Inspector_of_another_centre_does_not_compile() =>
        Nothing.When(Of("almaty-centre-2", "l.elsewhere", Role.AccumulationInspector), Bag.ToOffice).ThenRefused("forbidden");
}
