using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>What of a checklist is asked hangs on the form: a copy for every further member, a consent for a private house.</summary>
public sealed class ConditionalChecklistTests
{
    private static readonly Procedure Group = FullProcedure.Value with
    {
        Form = [TestProcedure.Field("adultMembers", FieldType.Number), TestProcedure.Field("owner", FieldType.Text)],
        Checklist =
        [
            TestProcedure.Item("members", Presentation.Copy) with { Count = "adultMembers - 1" },
            TestProcedure.Item("consent", Presentation.Original) with { When = "owner = 'private' and kind = 'registration'" },
            TestProcedure.Item("envelope", Presentation.Thing) with { When = "channel = 'centre'" },
        ],
    };

    [Theory]
    // A sum that comes to nothing asks for nothing.
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("1", 0)]
    [InlineData("2", 1)]
    [InlineData("10", 9)]
    public void As_many_copies_are_asked_as_the_fields_come_to(string members, int copies)
    {
        var application = With(("adultMembers", members));
        Assert.IsType<Decision.Accepted>(When(application with { Documents = Copies(copies) }).Decision);
        if (copies > 0)
            When(application with { Documents = Copies(copies - 1) }).ThenRefused("missing-documents", "11", "members");
    }

    [Fact]
    public void Same_scan_twice_is_not_two_copies() =>
        When(With(("adultMembers", "3")) with { Documents = [.. Copies(1), .. Copies(1)] }).ThenRefused("missing-documents", "11", "members");

    [Fact]
    public void Copy_that_comes_later_completes_the_count()
    {
        var one = Given.Nothing.Under(Group).And(Clerk, With(("adultMembers", "3")) with { Documents = Copies(1), AcceptIncomplete = true });
        Assert.Equal<string>(["members"], Checklist.Missing(Group, one.State));
        Assert.Empty(Checklist.Missing(Group, one.And(Clerk, new ReceiveDocuments([.. Copies(2).Skip(1)])).State));
    }

    [Theory]
    [InlineData("private", "registration", true)]
    [InlineData("state", "registration", false)]
    [InlineData("", "registration", false)]
    [InlineData("private", "reregistration", false)]
    public void Item_is_asked_only_where_its_condition_holds(string owner, string kind, bool asked)
    {
        var verdict = When(With(("owner", owner)) with { Kind = kind });
        if (asked)
            verdict.ThenRefused("missing-documents", "11", "consent");
        else
            Assert.IsType<Decision.Accepted>(verdict.Decision);
    }

    [Fact]
    public void Item_that_is_not_asked_may_still_be_handed_in() =>
        Assert.Contains("consent", When(With(("owner", "state")) with { Documents = [Papers.Scan("consent")] }).Accepted().State.Documents.Keys);

    [Fact]
    public void Centre_may_be_asked_for_what_the_office_is_not()
    {
        (Given.AtWindow with { Procedure = Group }).When(Inspector, With()).ThenRefused("missing-documents", "11", "envelope");
        Assert.Equal(CaseStatus.Submitted, When(With()).Accepted().State.Status);
    }

    [Fact]
    public void Certificate_is_not_drafted_while_a_conditional_item_is_missing() => Given.Nothing.Under(Group)
        .And(Clerk, With(("owner", "private")) with { AcceptIncomplete = true })
        .And(Clerk, new Register(null))
        .And(Specialist, new StartReview())
        .When(Specialist, new DraftCertificate(null)).ThenRefused("missing-documents", "11", "consent");

    private static Verdict When(Submit application) => Given.Nothing.Under(Group).When(Clerk, application);

    private static ImmutableArray<ReceivedDocument> Copies(int count) => [.. Enumerable.Range(1, count).Select(n => Papers.Scan("members", $"copy {n}"))];

    private static Submit With(params (string Id, string Value)[] fields) => new(
        "registration",
        fields.Where(f => f.Value.Length > 0).ToImmutableSortedDictionary(f => f.Id, f => f.Value, StringComparer.Ordinal),
        [],
        [],
        [],
        AcceptIncomplete: false);
}
