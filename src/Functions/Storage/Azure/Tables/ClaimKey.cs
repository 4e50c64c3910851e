using System.Globalization;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>What is claimed.</summary>
internal readonly record struct ClaimKey(string Partition, string Row)
{
    private const string Head = "head";

    /// <summary>The number of the last entry in a journal's year.</summary>
    public static ClaimKey Of(Journal journal) => new(string.Create(CultureInfo.InvariantCulture, $"j:{TableKey.Of(journal.Id)}:{journal.Year}"), Head);

    /// <summary>The answer to a request. Hashes: a key is whatever its sender made up.</summary>
    public static ClaimKey OfAnswer(string scope, string key) => new($"a:{TableKey.Hash(scope)}", TableKey.Hash(key));

    /// <summary>The hold of a manifest on a case.</summary>
    public static ClaimKey OfHold(string caseNumber) => new($"h:{TableKey.Of(caseNumber)}", Head);

    public override string ToString() => $"{Partition}|{Row}";
}
