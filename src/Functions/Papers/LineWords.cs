using System.Collections.Immutable;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers;

/// <summary>The words and values of a line.</summary>
internal static class LineWords
{
    /// <summary>What is left blank is filled by hand.</summary>
    public const string Rule = "______________________________";

    /// <param name="text">Takes them.</param>
    /// <param name="parts">In their order.</param>
    /// <param name="emphasis">Values are bold.</param>
    /// <param name="rule">Stands for an empty value.</param>
    public static void Into(TextDescriptor text, ImmutableArray<LinePart> parts, bool emphasis = true, string rule = Rule)
    {
        foreach (var part in parts)
        {
            var span = text.Span(part is { IsValue: true, Text: "" } ? rule : part.Text);
            if (part is { IsValue: true, Text: not "" } && emphasis)
            {
                span.Bold();
            }
        }
    }
}
