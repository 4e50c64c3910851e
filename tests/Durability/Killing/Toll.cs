namespace MissionReg.Durability.Killing;

/// <summary>Kills so far, and how much each of them interrupted.</summary>
internal sealed class Toll
{
    private readonly Dictionary<Stage, int> _kills = Enum.GetValues<Stage>().ToDictionary(stage => stage, _ => 0);
    private readonly List<int> _open = [];

    /// <param name="stage">What the process was at.</param>
    /// <param name="open">Cases it could take and had not seen through.</param>
    public void Add(Stage stage, int open)
    {
        _kills[stage]++;
        _open.Add(open);
    }

    public override string ToString()
    {
        var stages = string.Join(", ", _kills.Select(kills => $"{kills.Value} {kills.Key}"));
        var open = _open.Order().ToArray();
        return $"{open.Length} kills ({stages}) with {open[0]} to {open[^1]} cases open, {open[open.Length / 2]} in the median";
    }
}
