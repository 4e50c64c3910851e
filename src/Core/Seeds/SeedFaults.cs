using System.Collections.Immutable;

namespace MissionReg.Core.Seeds;

/// <summary>Collects every fault of one file, so that whoever edits it sees them all at once.</summary>
internal sealed class SeedFaults(string file)
{
    private readonly ImmutableArray<SeedFault>.Builder _faults = ImmutableArray.CreateBuilder<SeedFault>();

    public void Add(string path, string reason) => _faults.Add(new SeedFault(file, path, reason));

    public void AddIf(bool wrong, string path, string reason)
    {
        if (wrong)
            Add(path, reason);
    }

    /// <summary>Every id of a list is there once.</summary>
    public void Unique(string path, IEnumerable<string> ids, string property = ".id")
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, id) in ids.Index())
        {
            if (!first.TryAdd(id, i))
                Add($"{path}[{i}]{property}", $"'{id}' repeats {path}[{first[id]}]{property}");
        }
    }

    public ImmutableArray<SeedFault> ToImmutable() => _faults.ToImmutable();
}
