using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Core.Identity;

/// <summary>
/// An individual identification number (ЖСН, ИИН): yymmdd of birth, a digit for century and sex, a serial number of four
/// digits, a check digit. Under the Law of 12 January 2007 No. 223 a number is never changed, not even when a date of birth
/// or a sex is corrected, and since 26 August 2013 the rules (Resolution No. 853) tie its digits to neither: a difference is
/// for the officer to look at and no error. No record, lest a log prints it.
/// </summary>
public sealed class PersonalNumber
{
    // A foreigner's number may have 0 here and then tells neither century nor sex.
    private const int Untold = 0;
    private const int Greatest = 6;
    private const int FirstCentury = 1800;

    private readonly (int Year, int Month, int Day) _birth;
    private readonly int _century;

    private PersonalNumber(string number)
    {
        if (!RegisterNumber.HasShape(number))
        {
            Findings = [new IdentityFinding(IdentityCodes.IinShape, Impossible: true)];
            return;
        }

        _birth = (ShortDate.TwoDigits(number, 0), ShortDate.TwoDigits(number, 2), ShortDate.TwoDigits(number, 4));
        _century = RegisterNumber.Digit(number, 6);
        BirthDates = [.. Centuries().Select(DayOfBirth).OfType<LocalDate>()];
        Sex = _century is Untold or > Greatest ? null : _century % 2 == 1 ? Identity.Sex.Male : Identity.Sex.Female;
        Findings = [.. Examine(number)];
    }

    public ImmutableArray<IdentityFinding> Findings { get; }

    /// <summary>The days of birth it may mean: one of each century it does not rule out; none where its digits are no day.</summary>
    public ImmutableArray<LocalDate> BirthDates { get; } = [];

    /// <summary>Null when the number does not tell.</summary>
    public Sex? Sex { get; }

    /// <param name="typed">Without spaces around.</param>
    public static PersonalNumber Read(string typed) => new(typed);

    private IEnumerable<IdentityFinding> Examine(string number)
    {
        if (_century > Greatest)
            yield return new IdentityFinding(IdentityCodes.IinCentury, Impossible: true);
        if (BirthDates.IsEmpty)
            yield return new IdentityFinding(IdentityCodes.IinDate, Impossible: true);
        foreach (var finding in RegisterNumber.CheckDigit(number, IdentityCodes.IinCheckDigit))
            yield return finding;
    }

    private ImmutableArray<int> Centuries() => _century is Untold or > Greatest
        ? [FirstCentury, FirstCentury + 100, FirstCentury + 200]
        : [FirstCentury + ((_century - 1) / 2 * 100)];

    private LocalDate? DayOfBirth(int century) => ShortDate.Day(century + _birth.Year, _birth.Month, _birth.Day);
}
