using System.Reflection;
using System.Text.Json;
using MissionReg.Core.Cases;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Writes <c>docs/procedures-and-events.md</c> from the command table, the states and the events. Pure.</summary>
internal static class ProceduresAndEventsDocument
{
    private const string Preface =
        """
        # States, commands and events of a case

        Written from `src/Core/Cases/` and held against it by a test. Do not edit it; after a change of the code write it anew:

        ```
        UPDATE_DOCS=1 dotnet test tests/Core.Tests --filter ProceduresAndEvents
        ```

        A refusal on the merits goes the same way as a certificate, from the draft to the hand-out. A command that is given again
        under the same id yields nothing. A command that the rules refuse changes nothing.
        """;

    private static readonly CaseStatus[] Statuses = Enum.GetValues<CaseStatus>();

    public static string Write() => string.Join("\n\n", Preface, Diagram, States, Commands, Events) + "\n";

    private static string Diagram
    {
        get
        {
            var edges =
                from rule in CommandTable.Rules
                where rule.To is not null
                from status in rule.From
                group rule.Name by (From: status, To: rule.To!.Value) into edge
                orderby edge.Key
                select $"    {edge.Key.From} --> {edge.Key.To} : {string.Join(", ", edge)}";
            var last = Statuses.Where(s => CommandTable.Rules.All(r => r.To is null || !r.From.Contains(s))).Select(s => $"    {s} --> [*]");
            return string.Join('\n', ["```mermaid", "stateDiagram-v2", "    [*] --> Submitted : submit", .. edges, .. last, "```"]);
        }
    }

    private static string States => Table(
        "States",
        ["State", "The case", "Commands"],
        Statuses.Select(status => (string[])
        [
            Code(Kebab(status)),
            Descriptions.OfState(status),
            Codes(CommandTable.Rules.Where(r => r.From.Contains(status)).Select(r => r.Name)),
        ]));

    private static string Commands => Table(
        "Commands",
        ["Command", "Given by", "In", "Leads to", "Events"],
        CommandTable.Rules.Select(rule => (string[])
        [
            Code(rule.Name),
            string.Join(", ", rule.Roles.Select(RoleName.Of)),
            rule.From.IsEmpty ? "no case yet" : rule.From.Length == Statuses.Length ? "every state" : Codes(rule.From.Select(Kebab)),
            rule.To is { } to ? Code(Kebab(to)) : "the same",
            Codes(rule.Events),
        ]));

    private static string Events => Table(
        "Events",
        ["Event", "Records", "Fields (`?`: may be absent)", "Yielded by"],
        StoredNames.All.Select(e => (string[])
        [
            Code(e.Name),
            Descriptions.OfEvent(e.Name),
            Codes(Fields(e.Type)),
            Codes(CommandTable.Rules.Where(r => r.Events.Contains(e.Name)).Select(r => r.Name)),
        ]));

    private static IEnumerable<string> Fields(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return type.GetConstructors().Single().GetParameters().Select(
            p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!) + (nullability.Create(p).ReadState is NullabilityState.Nullable ? "?" : ""));
    }

    private static string Table(string title, string[] head, IEnumerable<string[]> rows) => string.Join(
        '\n',
        [$"## {title}", "", Row(head), Row([.. head.Select(_ => "---")]), .. rows.Select(Row)]);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string Kebab(CaseStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    private static string Code(string text) => $"`{text}`";

    private static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));
}
