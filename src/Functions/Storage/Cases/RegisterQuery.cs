using MissionReg.Core.Cases;
using NodaTime;

namespace MissionReg.Functions.Storage.Cases;

/// <summary>Which entries of an office's register to list. A criterion that is <see langword="null"/> leaves nothing out.</summary>
/// <param name="Today">The day on which <see cref="Standing"/> is looked at.</param>
public sealed record RegisterQuery(string Office, LocalDate Today)
{
    /// <summary>Words, each of which begins a word of the number or the name: <see cref="Core.Search.SearchText.Matches"/>.</summary>
    public string? Text { get; init; }

    public string? Procedure { get; init; }

    public RegistrationStanding? Standing { get; init; }

    /// <summary>As <see cref="Text"/>; so are the next two.</summary>
    public string? Denomination { get; init; }

    public string? Association { get; init; }

    public string? Region { get; init; }

    /// <summary>The last day lies before this one. Leaves out what has no end.</summary>
    public LocalDate? ValidUntilBefore { get; init; }

    /// <summary>1 for the first.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 50;
}
