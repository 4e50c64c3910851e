using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Cases;

/// <summary><see cref="TestProcedure.Almaty"/> with all that it lacks and other procedures have: every command can be given.</summary>
internal static class FullProcedure
{
    public static Procedure Value { get; } = TestProcedure.Almaty with
    {
        Channels =
        [
            .. TestProcedure.Almaty.Channels,
            new ProcedureChannel
            {
                Id = ProcedureChannel.Centre,
                Title = TestProcedure.Text("A centre"),
                SelfService = false,
                Service = Service,
                Paragraph = "12",
            },
        ],
        Checklist = [.. TestProcedure.Almaty.Checklist, TestProcedure.Item("extract", Presentation.Compared) with { Required = false }],
        Acts = CommandTable.Rules.Where(r => !r.IsOfSystem).Aggregate(
            TestProcedure.Almaty.Acts, (acts, rule) => acts.ContainsKey(rule.Name) ? acts : acts.Add(rule.Name, "12")),
    };

    private static CentreService Service => new()
    {
        Centres = "almaty",
        RunsPerDay = 2,
        Hold = new CitedTerm { Term = new Term(TermUnit.Months, 1), Paragraph = "14" },
        ReturnNotice = new CitedTerm { Term = new Term(TermUnit.WorkingDays, 1), Paragraph = "10" },
        Transit = new Term(TermUnit.WorkingDays, 2),
        Reading = TestProcedure.Text("One run there and one back"),
        Paragraph = "12",
    };
}
