namespace MissionReg.Core.Deadlines;

/// <summary>How long something may take, as the regulation words it: «7 working days», «6 months».</summary>
public sealed record Term
{
    public Term(TermUnit unit, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        (Unit, Count) = (unit, count);
    }

    public TermUnit Unit { get; }

    /// <summary>At least 1.</summary>
    public int Count { get; }
}
