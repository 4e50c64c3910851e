using MissionReg.Core.Identity;
using NodaTime;

namespace MissionReg.Core.Tests.Identity;

public sealed class MachineReadableZoneTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    [Fact]
    public void The_specimen_is_read()
    {
        var (zone, findings) = MachineReadableZone.Read($"{Passport.First}\n{Passport.Second}", Today);

        Assert.Empty(findings);
        Assert.NotNull(zone);
        Assert.Equal(("L898902C3", "UTO", "UTO"), (zone.DocumentNumber, zone.IssuingState, zone.Nationality));
        Assert.Equal(("ERIKSSON", "ANNA MARIA"), (zone.Surname, zone.GivenNames));
        Assert.Equal((new LocalDate(1974, 8, 12), new LocalDate(2012, 4, 15)), (zone.BirthDate, zone.ExpiresOn));
        Assert.Equal((Sex.Female, "ZE184226B"), (zone.Sex, zone.PersonalNumber));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData(" \t \n")]
    public void Whatever_parts_the_lines_and_whatever_the_case(string between)
    {
        var (zone, findings) = MachineReadableZone.Read($" {Passport.First}{between}{Passport.Second}\r\n".ToLowerInvariant(), Today);

        Assert.Empty(findings);
        Assert.Equal("L898902C3", zone?.DocumentNumber);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P<UTO")]
    [InlineData(Passport.First)]
    [InlineData(Passport.First + Passport.Second + "<")]
    [InlineData(Passport.First + Passport.Second + Passport.Second)]
    [InlineData("V" + "<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + Passport.Second)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<\n" + Passport.Second)]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159 ZE184226B<<<<<1")]
    public void Anything_but_the_two_lines_of_a_passport_has_no_shape(string typed)
    {
        var (zone, findings) = MachineReadableZone.Read(typed, Today);

        Assert.Null(zone);
        Assert.Equal(new IdentityFinding(IdentityCodes.MrzShape, Impossible: true), Assert.Single(findings));
    }

    [Theory]
    [InlineData('-')]
    [InlineData('Ё')]
    [InlineData('\u0131')]
    [InlineData('٣')]
    [InlineData('«')]
    public void Other_characters_stand_in_no_passport(char character)
    {
        var (zone, findings) = MachineReadableZone.Read(Passport.With(3, character), Today);

        Assert.Null(zone);
        Assert.Equal(new IdentityFinding(IdentityCodes.MrzCharacters, Impossible: true), Assert.Single(findings));
    }

    // Each of these digits is checked once by itself and once in the composite; the composite's own is checked there only.
    [Theory]
    [InlineData(3, '7', IdentityCodes.MrzNumberCheck)]
    [InlineData(10, '5', IdentityCodes.MrzNumberCheck)]
    [InlineData(10, 'H', IdentityCodes.MrzNumberCheck)]
    [InlineData(15, '5', IdentityCodes.MrzBirthCheck)]
    [InlineData(20, '3', IdentityCodes.MrzBirthCheck)]
    [InlineData(23, '3', IdentityCodes.MrzExpiryCheck)]
    [InlineData(28, '8', IdentityCodes.MrzExpiryCheck)]
    [InlineData(31, '2', IdentityCodes.MrzPersonalCheck)]
    [InlineData(43, '2', IdentityCodes.MrzPersonalCheck)]
    [InlineData(43, '<', IdentityCodes.MrzPersonalCheck)]
    [InlineData(44, '1', null)]
    [InlineData(44, '<', null)]
    public void Each_check_digit_watches_over_its_field_and_one_over_all(int position, char character, string? code)
    {
        var findings = MachineReadableZone.Read(Passport.With(position, character), Today).Findings;

        Assert.Equal(code is null ? [IdentityCodes.MrzCompositeCheck] : [code, IdentityCodes.MrzCompositeCheck], findings.Select(finding => finding.Code));
        Assert.DoesNotContain(findings, finding => finding.Impossible);
    }

    [Theory]
    [InlineData(11, 'X')]
    [InlineData(21, 'M')]
    public void No_digit_watches_over_nationality_and_sex(int position, char character) =>
        Assert.Empty(MachineReadableZone.Read(Passport.With(position, character), Today).Findings);

    [Theory]
    [InlineData(Passport.German)]
    [InlineData(Passport.GermanWithNought)]
    public void An_unused_personal_number_has_a_filler_or_a_nought_for_its_check_digit(string second)
    {
        var (zone, findings) = MachineReadableZone.Read("P<D<<MUELLER<<JOHANN<<<<<<<<<<<<<<<<<<<<<<<<" + second, Today);

        Assert.Empty(findings);
        Assert.Equal(("D", "D", "", Sex.Male), (zone?.IssuingState, zone?.Nationality, zone?.PersonalNumber, zone?.Sex));
    }

    [Fact]
    public void A_day_the_calendar_has_not_is_told()
    {
        var (zone, findings) = MachineReadableZone.Read(Passport.First + Passport.NoDay, Today);

        Assert.Equal(new IdentityFinding(IdentityCodes.MrzDates, Impossible: false), Assert.Single(findings));
        Assert.Null(zone?.ExpiresOn);
    }

    [Fact]
    public void An_unknown_day_of_birth_is_in_order()
    {
        var (zone, findings) = MachineReadableZone.Read(Passport.First + Passport.BirthUntold, Today);

        Assert.Empty(findings);
        Assert.NotNull(zone);
        Assert.Null(zone.BirthDate);
        Assert.Null(zone.Sex);
        Assert.Equal("AB1234", zone.DocumentNumber);
    }

    [Theory]
    [InlineData(Passport.BornOnTheSecond, 2026)]
    [InlineData(Passport.BornOnTheThird, 1926)]
    public void Nobody_is_born_after_today(string second, int year) =>
        Assert.Equal(year, MachineReadableZone.Read(Passport.First + second, Today).Zone?.BirthDate?.Year);

    [Theory]
    [InlineData("P<UTOVAN<DER<MUELLEN<<HILDA<<<<<<<<<<<<<<<<<", "VAN DER MUELLEN", "HILDA")]
    [InlineData("P<UTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "ARKFREITH", "")]
    [InlineData("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K")]
    [InlineData("PMUTOOCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<", "OCONNOR", "ENYA SIOBHAN")]
    public void Names_are_parted_by_fillers(string first, string surname, string givenNames)
    {
        var zone = MachineReadableZone.Read(first + Passport.Second, Today).Zone;

        Assert.Equal((surname, givenNames), (zone?.Surname, zone?.GivenNames));
    }
}
