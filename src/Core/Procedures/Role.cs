using System.Collections.Frozen;

namespace MissionReg.Core.Procedures;

/// <summary>Ids of the roles in which officers act on a case.</summary>
public static class Role
{
    public const string Clerk = "clerk";
    public const string Specialist = "specialist";
    public const string Lawyer = "lawyer";
    public const string SectionHead = "section-head";
    public const string Head = "head";

    public static FrozenSet<string> All { get; } = FrozenSet.Create(Clerk, Specialist, Lawyer, SectionHead, Head);
}
