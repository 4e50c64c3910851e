using System.Collections.Frozen;
using MissionReg.Core.Texts;

namespace MissionReg.Functions.Papers;

/// <summary>
/// The place of a line by its id. These ids are shared by the papers of all procedures; a line with another id stands in the
/// body, so a procedure with lines of its own needs nothing here.
/// </summary>
internal static class LinePlaces
{
    private static readonly FrozenDictionary<string, LinePlace> Known = new Dictionary<string, LinePlace>
    {
        ["institution"] = LinePlace.Institution,
        ["title"] = LinePlace.Title,
        ["subtitle"] = LinePlace.Subtitle,
        ["city"] = LinePlace.Strip,
        ["number"] = LinePlace.Strip,
        ["issued-on"] = LinePlace.Strip,
        ["addressee"] = LinePlace.Addressee,
        ["addressee-address"] = LinePlace.Addressee,
        ["missing-heading"] = LinePlace.Heading,
        ["appeal-heading"] = LinePlace.Heading,
        ["item"] = LinePlace.ListedPart,
        ["signature"] = LinePlace.SignHere,
        ["acceptor-signature"] = LinePlace.SignHere,
        [SignatureBlock.Head] = LinePlace.Signature,
        [SignatureBlock.Signature] = LinePlace.Signature,
        [SignatureBlock.Name] = LinePlace.Signature,
        [SignatureBlock.Seal] = LinePlace.Signature,
        ["case-number"] = LinePlace.Ticket,
        ["access-code"] = LinePlace.Ticket,
        ["access-use"] = LinePlace.Ticket,
        ["inquiries"] = LinePlace.Ticket,
        ["verification"] = LinePlace.Verification,
        ["verified-number"] = LinePlace.Verification,
        ["verification-code"] = LinePlace.Verification,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static LinePlace Of(WordingLine line, DocumentWording document) =>
        Known.TryGetValue(line.Id, out var place) ? place
        : line.Repeats ? LinePlace.Listed
        : line.Caption is not null ? LinePlace.Ruled
        : document.Composed && !IsForm(document) ? LinePlace.Paragraph
        : LinePlace.Body;

    /// <summary>Filled in line by line, whoever composed it.</summary>
    private static bool IsForm(DocumentWording document) => document.Id is "application" or "receipt";
}
