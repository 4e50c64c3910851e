using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

/// <summary>Whatever happens to a document on its way, inspecting it ends, without an exception and within its budget.</summary>
public sealed class DamagedDocumentTests
{
    private const int WorkBase = 17 * 1024 * 1024;
    private const int WorkFactor = 8;

    public static TheoryData<string> GoodSamples => [.. Samples.Good];

    [Theory]
    [MemberData(nameof(GoodSamples))]
    public void A_document_cut_off_anywhere_is_rejected(string name)
    {
        var whole = Samples.Read(name);
        var needed = name.EndsWith("pdf", StringComparison.Ordinal) ? whole.AsSpan().LastIndexOf("%%EOF"u8) + 5 : whole.Length;
        var step = Math.Max(1, needed / 150);
        for (var length = 0; length < needed; length += length < 64 || length > needed - 64 ? 1 : step)
            Assert.True(Inspect(whole[..length]) is InspectionResult.Rejected, $"{name} cut off at {length} was accepted");
    }

    [Theory]
    [MemberData(nameof(GoodSamples))]
    public void A_document_with_flipped_bytes_ends_in_a_result(string name) =>
        Repeat(60, random =>
        {
            var bytes = Samples.Read(name);
            for (var flips = random.Next(1, 40); flips > 0; flips--)
                bytes[Anywhere(random, bytes.Length)] = (byte)random.Next(256);
            return bytes;
        });

    [Theory]
    [MemberData(nameof(GoodSamples))]
    public void A_document_with_a_part_cut_out_or_doubled_ends_in_a_result(string name) =>
        Repeat(60, random =>
        {
            var bytes = Samples.Read(name);
            var (from, to) = (Anywhere(random, bytes.Length), Anywhere(random, bytes.Length));
            return [.. bytes.AsSpan(0, from), .. bytes.AsSpan(to)];
        });

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("\u00FF\u00D8\u00FF")]
    [InlineData("\u0089PNG\r\n\u001A\n")]
    [InlineData("II*\0")]
    [InlineData("MM\0*")]
    public void Random_bytes_behind_a_signature_end_in_a_result(string signature) =>
        Repeat(200, random =>
        {
            var bytes = new byte[random.Next(0, 8192)];
            random.NextBytes(bytes);
            return [.. System.Text.Encoding.Latin1.GetBytes(signature), .. bytes, .. "startxref 9 %%EOF"u8];
        });

    [Fact]
    public void Pdf_syntax_in_random_order_ends_in_a_result()
    {
        string[] words =
        [
            "1 0 obj", "2 0 obj", "endobj", "<<", ">>", "[", "]", "(", ")", "<", ">", "/Type", "/Page", "/Pages", "/Catalog", "/Root",
            "/Prev 9", "/Prev 40", "/XRefStm 12", "/W [1 2 1]", "/Index [0 9999999999]", "/Size 999999999", "/Type /XRef", "/Type /ObjStm",
            "/N 3", "/First 9", "/Filter /FlateDecode", "stream\n", "endstream", "xref\n", "0 999999999", "trailer", "1 0 R", "/Count 1",
            "0000000009 00000 n", "%", "\n", "/Kids",
        ];
        Repeat(2000, random =>
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(5, 120)).Select(_ => words[random.Next(words.Length)]));
            return System.Text.Encoding.ASCII.GetBytes($"%PDF-1.5\n{text}\nstartxref {random.Next(9, 200)} %%EOF");
        });
    }

    private static void Repeat(int times, Func<Random, byte[]> damaged)
    {
        var seed = Environment.TickCount;
        for (var round = 0; round < times; round++)
        {
            try
            {
                Inspect(damaged(new Random(seed + round)));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed + round} leads here.", failure);
            }
        }
    }

    private static InspectionResult Inspect(byte[] bytes)
    {
        using var stream = new MeteredStream(bytes);
        var result = DocumentInspector.Inspect(stream, fileName: null);
        Assert.InRange(stream.BytesRead, 0, WorkBase + (WorkFactor * (long)bytes.Length));
        return result;
    }

    /// <summary>The structure stands at both ends: half of the damage goes there.</summary>
    private static int Anywhere(Random random, int length) => random.Next(4) switch
    {
        0 => random.Next(Math.Min(length, 512)),
        1 => length - 1 - random.Next(Math.Min(length, 512)),
        _ => random.Next(length),
    };
}
