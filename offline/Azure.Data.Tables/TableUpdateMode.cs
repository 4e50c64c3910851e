namespace Azure.Data.Tables;

/// <summary>Whether properties that are not sent stay (<see cref="Merge"/>) or go (<see cref="Replace"/>).</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
