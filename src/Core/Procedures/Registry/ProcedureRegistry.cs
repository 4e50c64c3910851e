using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Whether procedures, each without fault by itself, can be offered beside one another.</summary>
public static class ProcedureRegistry
{
    /// <param name="procedures">All versions of all procedures, in the order they were read: what does not fit is said of the later one.</param>
    /// <param name="wordings">In the same way.</param>
    /// <returns>Every fault; none when all of them may be used.</returns>
    public static ImmutableArray<SeedFault> Faults(
        ImmutableArray<RegisteredProcedure> procedures, ImmutableArray<RegisteredWording> wordings) =>
    [
        .. VersionFaults.Find(procedures),
        .. PrefixFaults.Find(procedures),
        .. ReferenceFaults.Find(procedures),
        .. WordingFaults.Find(procedures, wordings),
    ];
}
