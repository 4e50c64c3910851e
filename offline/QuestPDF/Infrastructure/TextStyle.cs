namespace QuestPDF.Infrastructure;

/// <summary>What a span of text says about its looks; what it leaves unsaid comes from around it.</summary>
public record TextStyle
{
    internal static TextStyle Default { get; } = new();

    internal string[]? FontFamilies { get; init; }

    /// <summary>In points.</summary>
    internal float? Size { get; init; }

    /// <summary>A factor of the size; zero is the font's own line height.</summary>
    internal float? LineHeight { get; init; }

    internal FontWeight? Weight { get; init; }

    internal bool? HasUnderline { get; init; }

    internal bool? HasStrikethrough { get; init; }

    internal Color? Color { get; init; }

    /// <summary>Families add up, the own ones first: the outer ones are where a missing letter is looked for next.</summary>
    internal TextStyle Inherit(TextStyle outer)
    {
        if (ReferenceEquals(this, Default))
        {
            return outer;
        }

        return ReferenceEquals(outer, Default) ? this : new TextStyle
        {
            FontFamilies = (FontFamilies, outer.FontFamilies) switch
            {
                (null, var theirs) => theirs,
                (var own, null) => own,
                (var own, var theirs) => [.. own.Concat(theirs).Distinct(StringComparer.Ordinal)],
            },
            Size = Size ?? outer.Size,
            LineHeight = LineHeight ?? outer.LineHeight,
            Weight = Weight ?? outer.Weight,
            HasUnderline = HasUnderline ?? outer.HasUnderline,
            HasStrikethrough = HasStrikethrough ?? outer.HasStrikethrough,
            Color = Color ?? outer.Color,
        };
    }
}
