using System.Collections.Immutable;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Procedures.Registry;

/// <summary>Papers that could not be printed when a case comes to them.</summary>
internal static class PaperFaults
{
    private static readonly string[] OnlyOnRefusals = ["ground", "decision"];

    public static ImmutableArray<SeedFault> Find(RegisteredWording registered, Procedure procedure)
    {
        var faults = new SeedFaults(registered.File);
        ImmutableArray<string> fields = [.. procedure.Form.Select(field => field.Id), .. PaperBlanks.OfCase];
        var signed = fields.AddRange(PaperBlanks.OfSignature);
        Check("application", fields);
        Check("receipt", fields);
        Check("receipt-note", fields.AddRange(PaperBlanks.OfTicket));
        Check("refusal", signed);
        Check("verification-note", signed);
        foreach (var paper in procedure.Outcome.Variants.GroupBy(variant => variant.Form))
            Check(paper.Key, signed.AddRange(paper.Select(variant => variant.Fields.Select(field => field.Id)).Aggregate((all, own) => all.Intersect(own))));
        return faults.ToImmutable();

        void Check(string id, ImmutableArray<string> blanks)
        {
            var index = registered.Wording.Documents.IndexOf(registered.Wording.Documents.FirstOrDefault(document => document.Id == id)!);
            if (index < 0)
                faults.AddIf(id.EndsWith("-note", StringComparison.Ordinal), "$.documents", $"lack '{id}'");
            else
                CheckPaper(registered.Wording.Documents[index], $"$.documents[{index}]", blanks, faults);
        }
    }

    private static void CheckPaper(DocumentWording document, string path, ImmutableArray<string> blanks, SeedFaults faults)
    {
        faults.AddIf(
            !document.Id.EndsWith("-note", StringComparison.Ordinal) && document.Lines.All(line => line.Id != "title" || line.Repeats),
            $"{path}.lines",
            "lack 'title', which the file of the paper is named by");
        foreach (var (i, line) in document.Lines.Index())
            CheckLine(line, document.Id, $"{path}.lines[{i}]", blanks, faults);
    }

    private static void CheckLine(WordingLine line, string document, string path, ImmutableArray<string> blanks, SeedFaults faults)
    {
        var known = blanks;
        if (line.Repeats && (!PaperBlanks.OfRepeatedLines.TryGetValue(line.Id, out known) || (OnlyOnRefusals.Contains(line.Id) && document != "refusal")))
            faults.Add($"{path}.id", $"there is nothing to repeat '{line.Id}' for");
        else
        {
            foreach (var unknown in Placeholders.In(line.Text.Ru).Except(known))
                faults.Add($"{path}.text", $"nothing is known to write into {{{unknown}}}");
        }
    }
}
