using MissionReg.Durability.Books;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Killing;

/// <summary>Kills so far, and how much each of them interrupted.</summary>
internal sealed class Toll
{
    private readonly Dictionary<Stage, int> _kills = Enum.GetValues<Stage>().ToDictionary(stage => stage, _ => 0);
    private readonly List<int> _open = [];

    /// <param name="stage">What the process was at.</param>
    /// <param name="acks">The acknowledgements it has left.</param>
    /// <param name="upto">Cases it could take.</param>
    public void Add(Stage stage, string acks, int upto)
    {
        _kills[stage]++;
        _open.Add(upto - LineFile.Read(acks).Count(line => line.EndsWith(Clerk.Through(0).What, StringComparison.Ordinal)));
    }

    public override string ToString()
    {
        var stages = string.Join(", ", _kills.Select(kills => $"{kills.Value} {kills.Key}"));
        var open = _open.Order().ToArray();
        return $"{open.Length} kills ({stages}) with {open[0]} to {open[^1]} cases open, {open[open.Length / 2]} in the median";
    }
}
