namespace MissionReg.Core.Tests.Cases;

internal static class MarkdownTable
{
    public static string Of(string[] head, IEnumerable<string[]> rows) =>
        string.Join('\n', [Row(head), Row([.. head.Select(_ => "---")]), .. rows.Select(Row)]);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
