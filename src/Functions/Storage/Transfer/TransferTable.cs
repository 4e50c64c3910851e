using System.Globalization;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>Counts and sums of both sides, for the operator.</summary>
internal sealed class TransferTable(string source, string target)
{
    private readonly List<(string Kind, string Count, string Copied, string Sum)> rows = [("kind", "count", "copied", $"SHA-256, the same in {source} and {target}")];

    /// <summary>Every row is the same on both sides.</summary>
    public bool IsEven { get; private set; } = true;

    public void Add(string kind, int copied, LineSum ofSource, LineSum ofTarget)
    {
        var even = ofSource == ofTarget;
        IsEven &= even;
        rows.Add((kind, Text(ofSource.Count), Text(copied), even ? ofSource.Sha256 : $"NOT the same: {source} {ofSource.Sha256}"));
        if (!even)
        {
            rows.Add(("", Text(ofTarget.Count), "", $"              {target} {ofTarget.Sha256}"));
        }
    }

    public void Write(TextWriter output)
    {
        foreach (var (kind, count, copied, sum) in rows)
        {
            output.WriteLine($"{kind,-16}{count,8}{copied,8}  {sum}");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
