using System.Collections.Immutable;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>Everything that is on the print of a journal. Texts are printable as they are.</summary>
internal sealed record JournalSheet
{
    /// <summary>kk or ru.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The office or centre that keeps the journal.</summary>
    public required string Place { get; init; }

    public required string Title { get; init; }

    /// <summary>Under the title: the days, the service, when it was printed.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    public required ImmutableArray<JournalColumn> Columns { get; init; }

    /// <summary>Of each line, a text for each column; empty where the case has nothing to tell.</summary>
    public required ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>Stands in place of the lines where there are none.</summary>
    public required string Nothing { get; init; }

    public required string Totals { get; init; }

    /// <summary>At the foot of every page, before its number.</summary>
    public required string Foot { get; init; }
}
