using Microsoft.DurableTask.Client;
using MissionReg.Durability.Books;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Checking;

/// <summary>
/// Compares the file, opened but not run, with the acknowledgements at any moment of the work, and with the ends that an
/// uninterrupted run gives as far as the work has come to them.
/// </summary>
internal sealed class Check
{
    private readonly string _acksPath;
    private readonly StoreFile _store;
    private readonly AckBook _acks;
    private readonly Evidence _file;
    private readonly List<Case> _cases;
    private readonly Dictionary<string, (Case Case, End End)> _ends = new(StringComparer.Ordinal);
    private readonly List<End> _unnamed = [];
    private readonly List<string> _differences = [];

    private Check(string acksPath, AckBook acks, StoreFile store, Evidence file, List<Case> cases)
    {
        (_acksPath, _acks, _store, _file, _cases) = (acksPath, acks, store, file, cases);
        foreach (var (it, end) in cases.SelectMany(it => it.Scenario.Ends(it).Select(end => (it, end))))
        {
            if (end.Id is null)
            {
                _unnamed.Add(end);
            }
            else
            {
                _ends.Add(end.Id, (it, end));
            }
        }
    }

    public static async Task<CheckReport> RunAsync(string folder, string acksPath, int seed, int count, string? laterAcksPath = null)
    {
        using var log = new TroubleLog(acksPath);
        await using var engine = Mix.Open(folder, runs: null, log);
        var instances = new Dictionary<string, OrchestrationMetadata>(StringComparer.Ordinal);
        await foreach (var found in engine.Client.GetAllInstancesAsync(new(FetchInputsAndOutputs: true, PageSize: 500)))
        {
            instances.Add(found.InstanceId, found);
        }

        using var acks = AckBook.Read(acksPath);
        using var later = AckBook.Read(laterAcksPath ?? acksPath);
        var store = new StoreFile(folder);
        return new Check(acksPath, acks, store, new(instances, store.Marks(), later), [.. Mix.Cases(seed, count)]).Report();
    }

    private CheckReport Report()
    {
        var runs = RunBook.Read(_acksPath);
        var through = _cases.Where(it => _acks.Has(Clerk.Through(it.Number))).ToList();
        DemandAcknowledged();
        DemandEnds(through.Select(it => it.Number).ToHashSet());
        _differences.AddRange(through
            .SelectMany(it => it.Scenario.Jobs(it))
            .CountBy(mark => mark)
            .Where(job => runs.GetValueOrDefault(job.Key) < job.Value)
            .Select(job => $"The job {job.Key} was to be run {job.Value} times and was run {runs.GetValueOrDefault(job.Key)} times."));
        if (through.Count == _cases.Count)
        {
            DemandNothingElse();
        }

        if (_store.Integrity is not "ok" and var damage)
        {
            _differences.Add($"The file is damaged: {damage}");
        }

        return new()
        {
            Cases = _cases.Count,
            Through = through.Count,
            Instances = _file.Instances.Count,
            Finished = _file.Instances.Count(found => found.IsCompleted),
            Acknowledged = _acks.All.Count,
            Lives = _acks.Lives,
            Jobs = runs.Count,
            FurtherRuns = runs.Values.Sum() - runs.Count,
            Troubles = TroubleLog.Read(_acksPath).Length,
            Differences = _differences,
            Open = [.. _cases.Except(through).Select(it => $"{it.Scenario.Name} {it.Id} is open, {Describe(it.Id)}")],
        };
    }

    private void DemandAcknowledged() => _differences.AddRange(_acks.All
        .Where(ack => ack.Verb != Verb.Through && !_cases[ack.Number].Scenario.Shows(ack, _file))
        .OrderBy(ack => ack.Number)
        .Select(ack => $"Acknowledged and lost: {ack.Line} ({_cases[ack.Number].Scenario.Name}); found {Describe(ack.Instance)}"));

    private void DemandEnds(HashSet<int> through)
    {
        foreach (var (id, (it, end)) in _ends)
        {
            var final = through.Contains(it.Number) || (_file.Finished(id) && !it.Scenario.MayBeReplaced(id));
            if (final && (_file.Find(id) is not { } found || End.Of(found) != end))
            {
                _differences.Add($"{it.Scenario.Name} {id} should be {Short(end)} and is {Describe(id)}");
            }
        }
    }

    private void DemandNothingElse()
    {
        var others = _file.Instances.Where(found => !_ends.ContainsKey(found.InstanceId)).ToList();
        var unlike = others.Select(found => End.Of(found) with { Id = null }).CountBy(end => end).ToHashSet();
        unlike.SymmetricExceptWith(_unnamed.CountBy(end => end));
        _differences.AddRange(unlike.Select(end => $"Without a given id, not as many as there should be: {end.Value} × {Short(end.Key)}"));
        _differences.AddRange(_store.Leftovers().Select(left => $"Work is left: {left}."));
    }

    private string Describe(string id) => _file.Find(id) is { } found ? Short(End.Of(found)) : "missing";

    private static string Short(End end)
    {
        var text = end.ToString();
        return text.Length > 400 ? text[..400] + "…" : text;
    }
}
