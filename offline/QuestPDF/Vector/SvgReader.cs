using System.Globalization;
using System.Xml;
using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Vector;

/// <summary>
/// Reads the part of SVG that codes and emblems need: filled rectangles and paths (M L H V C Z), groups that hand down their
/// fill, and a view box. What would be drawn otherwise than meant (strokes, turned groups, text) is refused.
/// </summary>
internal static class SvgReader
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
    private static readonly HashSet<string> Silent = ["title", "desc", "metadata", "defs"];

    public static SvgDrawing Read(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), Safe);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
            {
                throw new FormatException("The root is not an svg element.");
            }

            var (x, y, width, height) = ViewBox(reader);
            var shapes = new List<SvgShape>();
            ReadShapes(reader, SvgPaint.Read(reader, SvgPaint.Default), shapes);
            return new SvgDrawing(x, y, width, height, shapes);
        }
        catch (Exception e) when (e is XmlException or FormatException or ArgumentException)
        {
            throw new DocumentComposeException("Cannot read the SVG drawing: " + e.Message, e);
        }
    }

    private static void ReadShapes(XmlReader reader, SvgPaint paint, List<SvgShape> shapes)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Silent.Contains(reader.LocalName))
            {
                // Skip goes to the node after the element, where the loop's own step would pass over it.
                using var part = reader.ReadSubtree();
                while (part.Read())
                {
                }

                continue;
            }

            var own = SvgPaint.Read(reader, paint);
            switch (reader.LocalName)
            {
                case "g":
                    ReadShapes(reader, own, shapes);
                    break;
                case "rect":
                    Add(shapes, own, Rectangle(reader));
                    break;
                case "path":
                    Add(shapes, own, SvgPath.Read(reader.GetAttribute("d") ?? ""));
                    break;
                default:
                    throw new FormatException($"The element '{reader.LocalName}' is not supported.");
            }
        }
    }

    private static void Add(List<SvgShape> shapes, SvgPaint paint, SvgOutline outline)
    {
        if (paint.Fill is { Alpha: > 0 } fill && !outline.IsEmpty)
        {
            shapes.Add(new SvgShape(fill, paint.IsEvenOdd, outline));
        }
    }

    private static SvgOutline Rectangle(XmlReader reader)
    {
        var (x, y, width, height) = (Length(reader, "x", 0), Length(reader, "y", 0), Length(reader, "width", 0), Length(reader, "height", 0));
        var outline = new SvgOutline();
        if (width > 0 && height > 0)
        {
            outline.Move(x, y);
            outline.Line(x + width, y);
            outline.Line(x + width, y + height);
            outline.Line(x, y + height);
            outline.Close();
        }

        return outline;
    }

    private static (float X, float Y, float Width, float Height) ViewBox(XmlReader reader)
    {
        float[] box = reader.GetAttribute("viewBox") is { } text
            ? Array.ConvertAll(text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), Number)
            : [0, 0, Length(reader, "width", 0), Length(reader, "height", 0)];
        return box is [var x, var y, > 0 and var width, > 0 and var height]
            ? (x, y, width, height)
            : throw new FormatException("The drawing has no size.");
    }

    private static float Length(XmlReader reader, string name, float absent) =>
        reader.GetAttribute(name) is { } text ? Number(text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text) : absent;

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
