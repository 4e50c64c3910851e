using System.Collections.Immutable;
using MissionReg.Core.Journals;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Papers.Journals;

/// <summary>What a journal asks of each case.</summary>
internal abstract class JournalForm
{
    /// <summary>Of the ordinal, which every line begins with.</summary>
    protected const float OrdinalWidth = 26;

    protected const float DayWidth = 48;

    /// <summary>Of numbers such as <c>ALM-MC-2026-000123</c>, lest they break.</summary>
    protected const float NumberWidth = 92;

    /// <summary>Id of its title and totals in the wording.</summary>
    public abstract string Document { get; }

    /// <summary>Ids of the heads, with their widths: in points, or as a share of what is left.</summary>
    public abstract ImmutableArray<(string Head, float Points, float Share)> Columns { get; }

    /// <summary>What the totals count besides the lines, by the blank it goes into.</summary>
    public abstract ImmutableArray<(string Blank, Func<CaseCourse, bool> Counts)> Totals { get; }

    /// <summary>A text for each column after the ordinal.</summary>
    public abstract ImmutableArray<string> Cells(CaseCourse c, Procedure procedure, JournalWords words);

    public static JournalForm Of(Book book) => book switch
    {
        Book.Incoming => new IncomingForm(),
        Book.Issue => new IssueForm(),
        Book.Centre => new CentreForm(),
        _ => throw new ArgumentOutOfRangeException(nameof(book), book, null),
    };
}
