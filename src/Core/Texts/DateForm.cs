namespace MissionReg.Core.Texts;

/// <summary>How one blank of a document writes its date.</summary>
public sealed record DateForm
{
    public required string Placeholder { get; init; }

    /// <summary>With the blanks <c>{day}</c>, <c>{month}</c>, <c>{year}</c>.</summary>
    public required LocalizedText Pattern { get; init; }

    /// <summary>Id of the <see cref="MonthNames"/>.</summary>
    public required string Months { get; init; }
}
