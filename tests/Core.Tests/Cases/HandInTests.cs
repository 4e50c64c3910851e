using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

public sealed class HandInTests
{
    [Fact]
    public void Receipt_knows_what_came_with_the_application_after_more_has_come()
    {
        var before = Given.UnderReviewWithout("invitation").State;

        var after = Given.UnderReviewWithout("invitation").And(Clerk, new ReceiveDocuments([Papers.Scan("invitation")])).State;

        Assert.Contains("invitation", after.Documents.Keys);
        Assert.Equal(before.Documents.Keys, after.AsHandedIn().Documents.Keys);
        Assert.Equal(before.Items.AsEnumerable(), after.AsHandedIn().Items);
    }

    [Fact]
    public void Application_over_the_network_is_accepted_by_the_clerk_who_registers_it()
    {
        var submitted = Given.Nothing.And(Recipient, Papers.FiledByRecipient);
        Assert.Empty(submitted.State.Receipt.AcceptedBy.Name);

        Assert.Equal(Clerk.Stamp(), submitted.And(Clerk, new Register(null)).State.Receipt.AcceptedBy);
    }

    [Fact]
    public void Application_at_the_counter_stays_accepted_by_who_took_it()
    {
        var other = Officer("h.clerk", Role.Clerk);

        Assert.Equal(Clerk.Stamp(), Given.Case(CaseStatus.Submitted).And(other, new Register(null)).State.Receipt.AcceptedBy);
    }

    [Fact]
    public void Officer_of_another_office_may_do_nothing() =>
        Given.Case(CaseStatus.Submitted).When(Clerk with { Office = "elsewhere" }, new Register(null)).ThenForbidden();
}
