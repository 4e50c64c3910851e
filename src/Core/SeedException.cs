using System.Collections.Immutable;
using MissionReg.Core.Seeds;

namespace MissionReg.Core;

/// <summary>
/// Reference data that cannot be used. Says where: the file, the JSON path in it (<c>$.entries[3].date</c>) and why.
/// </summary>
public sealed class SeedException : Exception
{
    public SeedException(string file, string path, string reason)
        : this([new SeedFault(file, path, reason)])
    {
    }

    /// <param name="faults">At least one.</param>
    public SeedException(ImmutableArray<SeedFault> faults)
        : base(string.Join("; ", faults.Select(fault => $"{fault.File}: {fault.Path}: {fault.Reason}")))
        => Faults = faults;

    public ImmutableArray<SeedFault> Faults { get; }

    /// <summary>Of the first fault.</summary>
    public string File => Faults[0].File;

    /// <summary>Of the first fault.</summary>
    public string Path => Faults[0].Path;

    /// <summary>Of the first fault; tells the others too.</summary>
    public string Reason => Faults[0].Reason + string.Concat(Faults.Skip(1).Select(fault => $"; {fault.Path}: {fault.Reason}"));
}
