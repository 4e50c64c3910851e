using System.Text.RegularExpressions;
using MissionReg.Core.Forms;
using MissionReg.Core.Identity;
using MissionReg.Core.Tests.Procedures;

namespace MissionReg.Core.Tests.Texts;

/// <summary>Whatever the rules refuse, they refuse in words.</summary>
public sealed partial class RefusalWordsTests
{
    /// <summary>These are problems of their own and no reasons within one.</summary>
    private static readonly string[] Problems = ["forbidden", "wrong-state", "missing-documents"];

    [Fact]
    public void Every_refusal_in_the_code_of_the_rules_has_its_words()
    {
        var codes = new[] { "src/Core/Cases", "src/Core/Cases/Rules" }
            .SelectMany(folder => ShippedSeeds.Files(folder, "*.cs"))
            .SelectMany(file => Refusals().Matches(ShippedSeeds.Read(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        Assert.Contains("power-of-attorney-expired", codes);
        Assert.Empty(codes.Except(ShippedTexts.Problems().Problem("rule-refused").Reasons.Select(reason => reason.Id)).Except(Problems));
    }

    [Fact]
    public void Every_finding_about_an_identity_has_its_words() => Assert.Empty(IdentityCodes.All.Except(FieldCode.All));

    [GeneratedRegex("""Refuse\(\s*"([a-z-]+)""")]
    private static partial Regex Refusals();
}
