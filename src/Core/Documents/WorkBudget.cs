namespace MissionReg.Core.Documents;

/// <summary>
/// How many bytes may be looked at, unpacked or fetched for one document before it counts as malicious. An honest
/// document needs a few times its length; the constant part serves small documents with well packed objects.
/// </summary>
internal sealed class WorkBudget(long documentLength)
{
    private const long Base = 16 * 1024 * 1024;
    private const int Factor = 8;

    private long _left = Base + (Factor * documentLength);

    public bool IsSpent => _left <= 0;

    /// <returns>False once the budget is spent.</returns>
    public bool Spend(long bytes)
    {
        _left -= bytes;
        return _left > 0;
    }
}
