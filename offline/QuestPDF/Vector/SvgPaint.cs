using System.Xml;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace QuestPDF.Vector;

/// <summary>How shapes are filled; no fill is null.</summary>
internal readonly record struct SvgPaint(Color? Fill, bool IsEvenOdd)
{
    public static SvgPaint Default { get; } = new(Colors.Black, false);

    /// <summary>An element's own paint, from its attributes or its style, over that of the group around it.</summary>
    public static SvgPaint Read(XmlReader reader, SvgPaint outer)
    {
        if (reader.GetAttribute("transform") is not null || Property(reader, "stroke") is not (null or "none"))
        {
            throw new FormatException("Transforms and strokes are not supported.");
        }

        return new SvgPaint(
            Property(reader, "fill") is { } fill ? Color(fill) : outer.Fill,
            Property(reader, "fill-rule") is { } rule ? rule == "evenodd" : outer.IsEvenOdd);
    }

    private static string? Property(XmlReader reader, string name)
    {
        foreach (var declaration in (reader.GetAttribute("style") ?? "").Split(';'))
        {
            if (declaration.Split(':') is [var key, var value] && key.Trim() == name)
            {
                return value.Trim();
            }
        }

        return reader.GetAttribute(name)?.Trim();
    }

    private static Color? Color(string text) => text switch
    {
        "none" or "transparent" => (Color?)null,
        "black" or "currentColor" => Colors.Black,
        "white" => Colors.White,
        ['#', ..] when text.Length is 4 or 7 => Infrastructure.Color.FromHex(text),
        _ => throw new FormatException($"The colour '{text}' is not supported."),
    };
}
