using MissionReg.Core.Cases;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Manifests;

/// <summary>A refusal on a manifest as it is answered: it names the cases it is about, or the place where the bag belongs.</summary>
internal static class ManifestProblem
{
    public static Problem Of(Refusal refusal, SeedBook seeds) => Problem.Of(refusal) with
    {
        Errors = [.. refusal.Subjects.Select(s => new FieldFault(s, refusal.Code, seeds.NameOfPlace(s)))],
    };
}
