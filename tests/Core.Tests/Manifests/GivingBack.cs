using MissionReg.Core.Procedures;
using MissionReg.Core.Tests.Cases;

namespace MissionReg.Core.Tests.Manifests;

/// <summary>A procedure whose things go back to the recipient with the outcome.</summary>
internal static class GivingBack
{
    public static Procedure Materials { get; } = FullProcedure.Value with
    {
        Checklist = [.. FullProcedure.Value.Checklist.Select(i => i.Id == "materials" ? i with { Return = DocumentReturn.GivenBack } : i)],
    };
}
