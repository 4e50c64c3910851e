using System.Text.Json;
using MissionReg.Core;
using MissionReg.Core.Texts;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Seeds;

namespace MissionReg.Bench.Papers;

/// <summary>
/// Hands the other contestant the words of our certificates, filled in, as JSON: it is spared the looking up and filling in that
/// ours has to do.
/// </summary>
internal static class CertificateWords
{
    private static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Write(string file, SeedBook seeds, int count)
    {
        var samples = new SampleCases(seeds);
        File.WriteAllBytes(file, JsonSerializer.SerializeToUtf8Bytes(Enumerable.Range(0, count).Select(i => Of(samples.At(i), seeds)), Plain));
    }

    private static object Of(OpenCase c, SeedBook seeds)
    {
        var wording = seeds.WordingOf(c.Procedure);
        return new
        {
            Title = c.Signature().Number,
            Url = PaperPress.VerificationUrl(SamplePress.PublicUrl, c.Signature()),
            Lines = Lines(c, wording, "certificate"),
            Note = Lines(c, wording, "verification-note"),
        };
    }

    private static IEnumerable<object> Lines(OpenCase c, Wording wording, string document)
    {
        var words = wording.Document(document);
        return PaperText.Fill(words, Language.Ru, new CaseBlanks(c, wording, words, Language.Ru, c.Signature()))
            .Select(line => new { line.Id, line.Caption, Parts = line.Parts.Select(part => new { part.Text, part.IsValue }) });
    }

    private static Core.Cases.Signature Signature(this OpenCase c) => c.State.Signature!;
}
