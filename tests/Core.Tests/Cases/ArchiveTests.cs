using MissionReg.Core.Cases;
using static MissionReg.Core.Cases.CaseCommand;
using static MissionReg.Core.Cases.CaseEvent;
using static MissionReg.Core.Tests.Cases.People;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Almaty 2011 §14: kept for six months, then handed to an archive.</summary>
public sealed class ArchiveTests
{
    private static readonly Archive ToTheArchive = new(" City archive ");

    [Theory]
    [InlineData(CaseStatus.Ready)]
    [InlineData(CaseStatus.AwaitingCollection)]
    public void Unclaimed_paper_goes_to_the_archive_when_the_hold_is_over(CaseStatus status) =>
        Given.Case(status).AfterTheHold().When(Archivist, ToTheArchive).Then(new HandedToArchive("City archive", "14"));

    [Theory]
    [InlineData("2026-03-17 16:00")]
    // Half a year from Thursday 26 March ends on Saturday 26 September, and so on Monday 28.
    [InlineData("2026-09-28 23:59")]
    public void Unclaimed_paper_stays_while_the_hold_lasts(string clock) => Given.Case(CaseStatus.AwaitingCollection)
        .On(clock)
        .When(Orchestration, new PassDeadlines()).ThenNothing()
        .When(Archivist, ToTheArchive).ThenRefused("hold-not-over", "14");

    [Fact]
    public void Archive_must_be_named() =>
        Given.Case(CaseStatus.Ready).AfterTheHold().When(Archivist, new Archive(" ")).ThenRefused("archive-required", "14");

    [Fact]
    public void Paper_that_was_collected_does_not_go_to_the_archive() =>
        Given.Case(CaseStatus.Collected).On("2027-01-04 10:00").When(Archivist, ToTheArchive).ThenWrongState();
}
