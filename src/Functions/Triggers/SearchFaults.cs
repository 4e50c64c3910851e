using System.Collections.Immutable;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Triggers;

/// <summary>Limits of what may be searched for.</summary>
internal static class SearchFaults
{
    /// <summary>Every word is looked up by itself.</summary>
    public const int LongestText = 200;

    public const int LastPage = 1_000_000;

    public static Problem? Of(int? page, params ReadOnlySpan<(string Field, string? Text)> texts)
    {
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        foreach (var (field, text) in texts)
        {
            if (text?.Length > LongestText)
            {
                faults.Add(FieldFault.OfMember(field, "too-long", LongestText));
            }
        }

        if (page is < 1 or > LastPage)
        {
            faults.Add(new FieldFault("page", "mistyped"));
        }

        return faults.Count == 0 ? null : new Problem("validation") { Errors = faults.ToImmutable() };
    }
}
