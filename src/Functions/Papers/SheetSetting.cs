namespace MissionReg.Functions.Papers;

/// <summary>How roomy a paper is set.</summary>
/// <param name="TextSize">Points.</param>
/// <param name="Spacing">Points between lines of the wording.</param>
/// <param name="MarginTop">Millimetres.</param>
/// <param name="Framed">A double frame around the page.</param>
internal sealed record SheetSetting(float TextSize, float Spacing, float MarginTop, bool Framed)
{
    public static SheetSetting Form { get; } = new(11, 7, 20, Framed: false);

    /// <summary>For more than a page of <see cref="Form"/> holds.</summary>
    public static SheetSetting Crowded { get; } = new(10.2f, 2.5f, 15, Framed: false);

    /// <summary>Close enough for a refusal of usual length to stay on one page.</summary>
    public static SheetSetting Letter { get; } = new(10.5f, 5, 18, Framed: false) { Justified = true };

    public static SheetSetting Certificate { get; } = new(12, 13, 32, Framed: true);

    /// <summary>Running text fills its lines. On half a page that would tear the words apart.</summary>
    public bool Justified { get; init; }

    /// <summary>Of codes, letterheads and room to sign.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>The same on half of a page that lies across, which is three quarters as wide and two thirds as high.</summary>
    public SheetSetting Half => this with
    {
        TextSize = 0.82f * TextSize,
        Spacing = 0.42f * Spacing,
        MarginTop = Math.Max(10, 0.47f * MarginTop),
        Justified = false,
        Scale = 0.78f,
    };
}
