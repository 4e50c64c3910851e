using System.Reflection;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

public sealed class CommandTableTests
{
    [Fact]
    public void Every_command_has_one_row_and_every_row_a_command()
    {
        var commands = typeof(CaseCommand).GetNestedTypes(BindingFlags.Public).Order(ByName).ToList();
        Assert.Equal(commands, SampleCommands.All.Select(c => c.GetType()).Order(ByName));
        Assert.Equal(CommandTable.Rules.Select(r => r.Name), SampleCommands.All.Select(c => CommandTable.For(c).Name));
    }

    [Fact]
    public void Names_of_rows_are_unique() => Assert.Equal(CommandTable.Rules.Length, CommandTable.Rules.DistinctBy(r => r.Name).Count());

    [Fact]
    public void Every_event_named_by_a_row_exists_and_every_event_is_named_by_a_row() => Assert.Equal(
        StoredNames.All.Select(e => e.Name).Order(StringComparer.Ordinal),
        CommandTable.Rules.SelectMany(r => r.Events).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_state_is_led_to_by_some_command_or_a_courier() => Assert.Equal(
        Enum.GetValues<CaseStatus>(),
        CommandTable.Rules.Select(r => r.To).OfType<CaseStatus>()
            .Concat(CourierLegs.All.SelectMany(leg => new[] { leg.From, leg.Road, leg.To }))
            .Distinct().Order());

    [Fact]
    public void Application_yields_every_event_of_its_row()
    {
        var application = Papers.Application with { Documents = [.. Papers.Application.Documents, Papers.Scan("extract")], Compared = ["extract"] };
        var yielded = Given.Nothing.Under(FullProcedure.Value).And(People.Clerk, application).History.Select(StoredNames.Of).Distinct();
        Assert.Equal(CommandTable.Find("submit")!.Events, yielded);
    }

    [Fact]
    public void Unknown_name_finds_no_row() => Assert.Null(CommandTable.Find("Register"));

    [Theory]
    [InlineData("section-head", Role.SectionHead)]
    [InlineData("accumulation-inspector", Role.AccumulationInspector)]
    [InlineData("head", Role.Head)]
    public void Roles_are_written_in_lower_case_with_hyphens(string name, Role role)
    {
        Assert.Equal(role, RoleName.Parse(name));
        Assert.Equal(name, RoleName.Of(role));
    }

    [Theory]
    [InlineData("SectionHead")]
    [InlineData("")]
    [InlineData("3")]
    public void Name_that_is_no_role_is_rejected(string name) => Assert.Throws<FormatException>(() => RoleName.Parse(name));

    private static Comparer<Type> ByName => Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
