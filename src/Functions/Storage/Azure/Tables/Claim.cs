using Azure;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// What a commit takes outside its own partition: a number of a journal, the answer to a key, a hold on a case. It holds only if the commit it
/// points at happened, which <see cref="Markers"/> tell.
/// </summary>
/// <param name="Commit">Id of the commit.</param>
/// <param name="Table">The table the commit writes to.</param>
/// <param name="Partition">Number of the case or manifest it writes to.</param>
internal sealed record Claim(string Commit, string Table, string Partition)
{
    /// <summary>Of a journal: the number that the commit takes.</summary>
    public int Ordinal { get; init; }

    /// <summary>Of an answer: hash of the request.</summary>
    public string RequestHash { get; init; } = "";

    /// <summary>Of an answer: whose it is, of which the key of the claim has only the hashes.</summary>
    public (string Scope, string Key) Asked { get; init; } = ("", "");

    /// <summary>As it was read.</summary>
    public ETag ETag { get; init; }
}
