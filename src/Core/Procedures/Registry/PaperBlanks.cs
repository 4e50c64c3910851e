using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>What can be written into the blanks of the papers, beside the fields of the application.</summary>
public static class PaperBlanks
{
    /// <summary>On every paper.</summary>
    public static ImmutableArray<string> OfCase { get; } =
    [
        "caseNumber", "number", "officeName", "officeAddress", "officeCity", "officePhones", "place", "centreName", "centreNumber", "submittedOn",
        "receivedOn", "readyBy", "readyTime", "acceptedBy", "acceptorPost", "earlierNumber",
    ];

    /// <summary>On papers that the head signed.</summary>
    public static ImmutableArray<string> OfSignature { get; } = ["issuedOn", "headName", "verificationCode", "reasons", "validUntil"];

    /// <summary>On the recipient's part of the receipt.</summary>
    public static ImmutableArray<string> OfTicket { get; } = ["accessCode", "publicUrl"];

    /// <summary>Of repeated lines, by the id of the line.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> OfRepeatedLines { get; } = new Dictionary<string, ImmutableArray<string>>
    {
        ["document"] = ["document", "count"],
        ["item"] = ["item", "itemLanguage", "itemCount"],
        ["other"] = ["other", "otherCount"],
        ["missing-document"] = ["missingDocument"],
        ["document-to-show"] = ["documentToShow"],
        ["ground"] = ["groundNumber", "ground"],
        ["decision"] = ["decisionNumber", "decisionOn", "decisionCourt"],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
