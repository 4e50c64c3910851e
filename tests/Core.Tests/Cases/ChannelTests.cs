using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>By which way an application comes, and which earlier registration it names.</summary>
public sealed class ChannelTests
{
    private static readonly EarlierReference Earlier = new("ALM-MC-2025-000003", "ALM-M-2025-000011", InForce: true);

    [Fact]
    public void Where_applications_are_handed_in_in_person_nobody_files_over_the_network()
    {
        var inPerson = Given.Nothing.Under(TestProcedure.Almaty with { Channels = [TestProcedure.Almaty.Channels[0] with { SelfService = false, Paragraph = "16" }] });
        inPerson.When(Recipient, Papers.FiledByRecipient).ThenRefused("in-person-only", "16");
        Assert.Equal(CaseStatus.Submitted, inPerson.And(Clerk, Papers.Application).State.Status);
    }

    [Fact]
    public void Nobody_accepts_by_a_way_that_the_procedure_does_not_have()
    {
        var centresOnly = FullProcedure.Value with { Channels = [FullProcedure.Value.Channels[1]] };
        Given.Nothing.Under(centresOnly).When(Clerk, Papers.Application).ThenRefused("in-person-only", null);
        Assert.Equal(CaseStatus.AtCentre, Given.AtWindow.Under(centresOnly).And(Inspector, Papers.Application).State.Status);
        Given.AtWindow.Under(TestProcedure.Almaty).When(Inspector, Papers.Application).ThenRefused("in-person-only", null);
    }

    [Fact]
    public void Window_of_a_centre_is_its_inspectors()
    {
        Given.AtWindow.When(Accumulation, Papers.Application).ThenForbidden();
        Given.AtWindow.When(Of("almaty-centre-2", "j.inspector", Role.CentreInspector), Papers.Application).ThenForbidden();
        Given.Nothing.When(Inspector, Papers.Application).ThenForbidden();
    }

    [Fact]
    public void Kind_that_needs_an_earlier_registration_in_force_is_not_taken_without_it()
    {
        var linked = Linked(inForce: true);
        linked.When(Clerk, Papers.Application).ThenRefused("earlier-not-in-force", "5, 6");
        linked.When(Clerk, Papers.Application with { Earlier = Earlier with { InForce = false } }).ThenRefused("earlier-not-in-force", "5, 6");
        var opened = linked.And(Clerk, Papers.Application with { Earlier = Earlier });
        Assert.Equal(Earlier, opened.State.Earlier);
        Assert.Equal(Earlier, Assert.IsType<ApplicationSubmitted>(opened.History[0].Event()).Earlier);
    }

    [Fact]
    public void Insisting_does_not_put_an_earlier_registration_in_force() => Linked(inForce: true)
        .When(Clerk, Papers.Incomplete("invitation")).ThenRefused("earlier-not-in-force", "5, 6");

    [Fact]
    public void Where_it_need_not_be_in_force_an_unknown_one_is_only_recorded()
    {
        var unknown = new EarlierReference("12/34-2010", null, InForce: false);
        Assert.Equal(unknown, Linked(inForce: false).And(Clerk, Papers.Application with { Earlier = unknown }).State.Earlier);
        Assert.Null(Linked(inForce: false).And(Clerk, Papers.Application).State.Earlier);
    }

    private static CaseScenario Linked(bool inForce)
    {
        var link = new EarlierCase
        {
            Field = "previousCertificate",
            Procedures = ["almaty-2011-missionary"],
            InForce = inForce,
            Supersedes = true,
            Carry = ImmutableArray<string>.Empty,
            Paragraph = "5, 6",
        };
        return Given.Nothing.Under(TestProcedure.Almaty with { Kinds = [TestProcedure.Almaty.Kinds[0] with { RefersTo = link }] });
    }
}
