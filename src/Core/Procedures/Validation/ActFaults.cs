using MissionReg.Core.Cases;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Validation;

/// <summary>Acts that nobody can take, or that rest on no paragraph.</summary>
internal static class ActFaults
{
    public static void Find(Procedure procedure, SeedFaults faults)
    {
        foreach (var act in procedure.Acts.Keys)
        {
            if (CommandTable.Find(act) is not { } rule)
                faults.Add($"$.acts.{act}", "is no command");
            else
                faults.AddIf(!CommandTable.IsOffered(rule, procedure), $"$.acts.{act}", "needs a channel 'centre'");
        }

        foreach (var rule in CommandTable.Rules.Where(rule => !rule.IsOfSystem && CommandTable.IsOffered(rule, procedure)))
            faults.AddIf(!procedure.Acts.ContainsKey(rule.Name), "$.acts", $"lack '{rule.Name}'");
    }
}
