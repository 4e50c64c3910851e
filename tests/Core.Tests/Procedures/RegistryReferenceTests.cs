using MissionReg.Core.Texts;
using NodaTime;
using static MissionReg.Core.Tests.Procedures.Registry;

namespace MissionReg.Core.Tests.Procedures;

public sealed class RegistryReferenceTests
{
    [Fact]
    public void An_earlier_registration_is_of_a_procedure_that_is_there()
    {
        var kind = Almaty.Kinds.Single(k => k.RefersTo is not null);
        var lost = Almaty with { Kinds = [kind with { RefersTo = kind.RefersTo! with { Procedures = [Almaty.Id, "lost"] } }] };
        Assert.Equal("$.kinds[0].refersTo.procedures[1]", Assert.Single(Faults(lost)).Path);
    }

    [Fact]
    public void A_procedure_has_words()
    {
        var fault = Assert.Single(Faults([Almaty], []));
        Assert.Equal("$.id", fault.Path);
        Assert.Contains("no wording", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_one_version_stand_beside_those_for_all()
    {
        var (first, second) = (Version("1", new LocalDate(2026, 1, 1)), Version("2", new LocalDate(2027, 1, 1), "1"));
        Assert.Empty(Faults([first, second], [AlmatyWords, AlmatyWords with { Version = "2" }]));
        Assert.Equal("$.id", Assert.Single(Faults([first, second], [AlmatyWords with { Version = "2" }])).Path);
        Assert.Equal("$.version", Assert.Single(Faults([first], [AlmatyWords, AlmatyWords with { Version = "2" }])).Path);
        Assert.Equal("$.procedure", Assert.Single(Faults([first], [AlmatyWords, AlmatyWords])).Path);
        Assert.Equal("$.procedure", Assert.Single(Faults([first], [AlmatyWords, AlmatyWords with { Procedure = "lost" }])).Path);
    }

    [Theory]
    [InlineData("receipt-note", "$.documents")]
    [InlineData("verification-note", "$.documents")]
    [InlineData("refusal", "$.documents")]
    public void Every_paper_has_words(string document, string path)
    {
        var words = AlmatyWords with { Documents = [.. AlmatyWords.Documents.Where(d => d.Id != document)] };
        var fault = Assert.Single(Faults([Almaty], [words]));
        Assert.Equal((path, $"lack '{document}'"), (fault.Path, fault.Reason));
    }

    [Theory]
    [InlineData("receipt", "headName")]
    [InlineData("certificate", "accessCode")]
    [InlineData("refusal", "noSuchField")]
    public void A_paper_asks_for_nothing_that_nobody_knows_then(string document, string blank)
    {
        var fault = Assert.Single(Faults([Almaty], [Changed(document, "title", line => line with { Text = new LocalizedText($"{{{blank}}}", $"{{{blank}}}", $"{{{blank}}}") })]));
        Assert.EndsWith(".text", fault.Path, StringComparison.Ordinal);
        Assert.Contains($"{{{blank}}}", fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("receipt", "ground")]
    [InlineData("refusal", "verse")]
    public void A_paper_repeats_only_what_it_has_several_of(string document, string line)
    {
        var words = Changed(document, "subtitle", old => old with { Id = line, Repeats = true, Text = new LocalizedText("", "", "") });
        Assert.EndsWith(".id", Assert.Single(Faults([Almaty], [words])).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_has_a_title() =>
        Assert.Contains("'title'", Assert.Single(Faults([Almaty], [Changed("receipt", "title", line => line with { Id = "heading" })])).Reason, StringComparison.Ordinal);

    private static Wording Changed(string document, string line, Func<WordingLine, WordingLine> change) => AlmatyWords with
    {
        Documents =
        [
            .. AlmatyWords.Documents.Select(d => d.Id != document ? d : d with { Lines = [.. d.Lines.Select(l => l.Id == line ? change(l) : l)] }),
        ],
    };
}
