using System.Collections.Frozen;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Words that belong to no one procedure, named in place of one.</summary>
public static class SharedWords
{
    /// <summary>Of the courier's manifests.</summary>
    public const string Manifest = "manifest";

    /// <summary>Of the slips, labels and sheets that a counter prints beside the forms.</summary>
    public const string Counter = "counter";

    /// <summary>Of the journals and books of offices and centres.</summary>
    public const string Journals = "journals";

    /// <summary>Of what is put across a paper that is no original, or no longer in force.</summary>
    public const string Marks = "marks";

    /// <summary>Of the page on which a paper is checked.</summary>
    public const string Verify = "verify";

    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal, Manifest, Counter, Journals, Marks, Verify);
}
