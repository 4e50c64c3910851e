using System.Text.Json;
using MissionReg.Core.Cases;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Procedures;

namespace MissionReg.Core.Tests.Cases;

/// <summary>The part of <c>docs/procedures-and-events.md</c> that tells what each shipped procedure makes of the common way.</summary>
internal static class ProceduresDocument
{
    public static string Write() => string.Join("\n\n", ["## Procedures", .. ShippedSeeds.Procedures().Select(Section)]);

    private static string Section(Procedure p) => string.Join(
        "\n\n",
        $"### {p.Title.En}",
        $"`{p.Id}`, version {p.Version}, numbers `{p.CasePrefix}` and `{p.CertificatePrefix}`; offices: {Codes(p.Offices.Select(office => office.Id))}. {Repeal(p)}",
        MarkdownTable.Of(["Deadline", "Term", "Counted from", "Paragraph"], ProcedureDeadlines.Of(p)),
        MarkdownTable.Of(["Channel", "Over the network", "Paragraph"], p.Channels.Select(c => (string[])[$"`{c.Id}`", c.SelfService ? "yes" : "no", c.Paragraph])),
        MarkdownTable.Of(["Role", "Post", "Paragraph"], p.Posts.Select(post => (string[])[post.Role, post.Title.En, post.Paragraph])),
        MarkdownTable.Of(["Outcome", "Registers", "Paragraph"], p.Outcome.Variants.Select(v => (string[])[$"`{v.Id}`", v.Registers ? "yes" : "no", v.Paragraph])),
        MarkdownTable.Of(
            ["Command offered", "Paragraph"],
            CommandTable.Rules.Where(rule => !rule.IsOfSystem && CommandTable.IsOffered(rule, p)).Select(rule => (string[])[$"`{rule.Name}`", p.ParagraphOf(rule.Name)])));

    private static string Repeal(Procedure p) => p.Act.Repealed is { } day ? $"The act was repealed on {day:uuuu-MM-dd}." : "The act is in force.";

    internal static string Words(Term term) => $"{term.Count} {JsonNamingPolicy.SnakeCaseLower.ConvertName(term.Unit.ToString()).Replace('_', ' ')}";

    private static string Codes(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"`{id}`"));
}
