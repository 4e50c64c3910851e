using System.Reflection;
using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Tests.Manifests;

namespace MissionReg.Core.Tests.Cases;

/// <summary>Writes <c>docs/procedures-and-events.md</c> from the command table, the states and the events. Pure.</summary>
internal static class ProceduresAndEventsDocument
{
    private const string Preface =
        """
        # Procedures, states, commands and events of a case

        Written from `src/Core/Cases/` and `seeds/procedures/` and held against it by a test. Do not edit it; after a change of the code write it anew:

        ```
        UPDATE_DOCS=1 dotnet test tests/Core.Tests --filter ProceduresAndEvents
        ```

        A refusal on the merits goes the same way as a certificate, from the draft to the hand-out. A command that is given again
        under the same id yields nothing. A command that the rules refuse changes nothing.
        """;

    private static readonly CaseStatus[] Statuses = Enum.GetValues<CaseStatus>();

    public static string Write() => string.Join("\n\n", Preface, Diagram, States, Commands, Events, ManifestsDocument.Write(), ProceduresDocument.Write()) + "\n";

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
                select Edge(edge.Key.From, edge.Key.To, string.Join(", ", edge));
            var roads = CourierLegs.All.SelectMany(leg => new[] { Edge(leg.From, leg.Road, "dispatch"), Edge(leg.Road, leg.To, "arrive") });
            var last = Statuses.Where(s => CommandTable.Rules.All(r => r.To is null || !r.From.Contains(s)) && CourierLegs.All.All(leg => leg.Road != s)).Select(s => $"    {s} --> [*]");
            return string.Join('\n', ["```mermaid", "stateDiagram-v2", "    [*] --> Submitted : submit", "    [*] --> AtCentre : submit at a centre", .. edges, .. roads, .. last, "```"]);
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
        ["Command", "Given by", "In", "Leads to", "Offered", "Events"],
        CommandTable.Rules.Select(rule => (string[])
        [
            Code(rule.Name),
            string.Join(", ", rule.Roles.Select(RoleName.Of)),
            rule.From.IsEmpty ? "no case yet" : rule.From.Length == Statuses.Length ? "every state" : Codes(rule.From.Select(Kebab)),
            rule.Name is "dispatch" or "arrive" ? "see the diagram" : rule.To is { } to ? Code(Kebab(to)) : "the same",
            Offered(rule.Offer),
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

    private static string Offered(Offer offer) => offer switch
    {
        Offer.Always => "always",
        Offer.WhereCited => "where the procedure names a paragraph for it",
        Offer.WithCentres => "where centres accept applications",
        _ => throw new ArgumentOutOfRangeException(nameof(offer), offer, null),
    };

    // What an event gained after it was first stored is no parameter of its constructor, and is absent from the older ones.
    internal static IEnumerable<string> Fields(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var first = type.GetConstructors().Single().GetParameters();
        return first
            .Select(p => Name(p.Name!, nullability.Create(p).ReadState is NullabilityState.Nullable))
            .Concat(type.GetProperties().Where(p => p.CanWrite && first.All(known => known.Name != p.Name)).Select(p => Name(p.Name, true)));
    }

    private static string Name(string name, bool optional) => JsonNamingPolicy.CamelCase.ConvertName(name) + (optional ? "?" : "");

    private static string Edge(CaseStatus from, CaseStatus to, string commands) => $"    {from} --> {to} : {commands}";

    private static string Table(string title, string[] head, IEnumerable<string[]> rows) => $"## {title}\n\n{MarkdownTable.Of(head, rows)}";

    private static string Kebab(CaseStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());

    private static string Code(string text) => $"`{text}`";

    private static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));
}
