using MissionReg.Core.Identity;
using NodaTime;

namespace MissionReg.Core.Tests.Identity;

public sealed class PersonalNumberTests
{
    // 8·1+3·2+0·3+6·4+1·5+5·6+3·7+0·8+1·9+8·10+0·11 = 183 = 16·11 + 7
    private const string FirstRound = "830615301807";

    // 8·1+3·2+0·3+6·4+1·5+5·6+3·7+0·8+0·9+7·10+1·11 = 175 = 15·11 + 10, so once more:
    // 8·3+3·4+0·5+6·6+1·7+5·8+3·9+0·10+0·11+7·1+1·2 = 155 = 14·11 + 1
    private const string SecondRound = "830615300711";

    // 164 = 14·11 + 10 and 153 = 13·11 + 10
    private const string NoRound = "83061530070";

    [Theory]
    [InlineData(FirstRound)]
    [InlineData(SecondRound)]
    [InlineData("040229600011")] // 133 = 12·11 + 1
    [InlineData("000229000016")] // 83 = 7·11 + 6; the year 2000 had the day, whatever 1800 and 1900 had
    [InlineData("991231200017")] // 84 = 7·11 + 7
    public void A_number_in_order_has_no_finding(string number) => Assert.Empty(PersonalNumber.Read(number).Findings);

    [Theory]
    [InlineData("", IdentityCodes.IinShape)]
    [InlineData("83061530180", IdentityCodes.IinShape)]
    [InlineData("8306153018077", IdentityCodes.IinShape)]
    [InlineData("83061530180Х", IdentityCodes.IinShape)]
    [InlineData("830615 301807", IdentityCodes.IinShape)]
    [InlineData("٨٣٠٦١٥٣٠١٨٠٧", IdentityCodes.IinShape)]
    [InlineData("830015301805", IdentityCodes.IinDate)] // month 0; 159 = 14·11 + 5
    [InlineData("831315301809", IdentityCodes.IinDate)] // month 13; 174 = 15·11 + 9
    [InlineData("000229400011", IdentityCodes.IinDate)] // 1900 had no such day; 111 = 10·11 + 1
    [InlineData("830615701802", IdentityCodes.IinCentury)] // 211 = 19·11 + 2
    public void A_number_that_cannot_exist_is_impossible(string number, string code)
    {
        var findings = PersonalNumber.Read(number).Findings;

        Assert.Equal(new IdentityFinding(code, Impossible: true), Assert.Single(findings));
    }

    [Theory]
    [InlineData("830615301808")]
    [InlineData("830615300710")]
    [InlineData("830615302807")]
    public void A_wrong_check_digit_is_for_the_officer(string number) =>
        Assert.Equal(new IdentityFinding(IdentityCodes.IinCheckDigit, Impossible: false), Assert.Single(PersonalNumber.Read(number).Findings));

    [Fact]
    public void No_check_digit_at_all_belongs_to_some_numbers()
    {
        for (var digit = 0; digit <= 9; digit++)
            Assert.Equal(new IdentityFinding(IdentityCodes.IinCheckDigit, Impossible: true), Assert.Single(PersonalNumber.Read($"{NoRound}{digit}").Findings));
    }

    [Fact]
    public void All_that_is_odd_is_told_at_once() => Assert.Equal(
        [IdentityCodes.IinCentury, IdentityCodes.IinDate, IdentityCodes.IinCheckDigit],
        PersonalNumber.Read("999999999999").Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData("830615301807", 1983, Sex.Male)]
    [InlineData("040229600011", 2004, Sex.Female)]
    [InlineData("991231200017", 1899, Sex.Female)]
    public void The_seventh_digit_tells_century_and_sex(string number, int year, Sex sex)
    {
        var read = PersonalNumber.Read(number);

        Assert.Equal(year, Assert.Single(read.BirthDates).Year);
        Assert.Equal(sex, read.Sex);
    }

    // 8·1+3·2+6·4+1·5+5·6+1·11 = 84 = 7·11 + 7
    [Fact]
    public void A_foreigners_nought_tells_neither()
    {
        var read = PersonalNumber.Read("830615000017");

        Assert.Empty(read.Findings);
        Assert.Equal([new LocalDate(1883, 6, 15), new(1983, 6, 15), new(2083, 6, 15)], read.BirthDates.AsEnumerable());
        Assert.Null(read.Sex);
    }

    [Fact]
    public void What_was_typed_is_in_no_text_made_of_it() =>
        Assert.DoesNotContain("83", $"{PersonalNumber.Read(FirstRound)}{PersonalNumber.Read(NoRound).Findings[0]}", StringComparison.Ordinal);
}
