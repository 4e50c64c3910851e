using System.Collections.Immutable;

namespace MissionReg.Core.Identity;

/// <summary>Stable codes of <see cref="IdentityFinding"/>; part of the API.</summary>
public static class IdentityCodes
{
    /// <summary>Not twelve digits.</summary>
    public const string IinShape = "iin-shape";

    /// <summary>The first six digits are no day of any century that the seventh allows.</summary>
    public const string IinDate = "iin-date";

    /// <summary>The seventh digit is none of 0 to 6.</summary>
    public const string IinCentury = "iin-century";

    /// <summary>The last digit is not the one that belongs to the others; impossible where none belongs to them.</summary>
    public const string IinCheckDigit = "iin-check-digit";

    public const string IinBirthDateDiffers = "iin-birth-date-differs";
    public const string IinSexDiffers = "iin-sex-differs";

    /// <summary>Not twelve digits.</summary>
    public const string BinShape = "bin-shape";

    /// <summary>The third and fourth digit are no month.</summary>
    public const string BinMonth = "bin-month";

    /// <summary>The fifth digit is none of 4 (resident), 5 (non-resident) and 6 (joint entrepreneurs).</summary>
    public const string BinKind = "bin-kind";

    /// <summary>The sixth digit is none of 0 (head), 1 (branch), 2 (representation) and 3 (peasant farm).</summary>
    public const string BinUnit = "bin-unit";

    /// <inheritdoc cref="IinCheckDigit"/>
    public const string BinCheckDigit = "bin-check-digit";

    /// <summary>Not the two lines of 44 characters of a passport.</summary>
    public const string MrzShape = "mrz-shape";

    /// <summary>Other characters than A–Z, 0–9 and the filler.</summary>
    public const string MrzCharacters = "mrz-characters";

    public const string MrzNumberCheck = "mrz-number-check";
    public const string MrzBirthCheck = "mrz-birth-check";
    public const string MrzExpiryCheck = "mrz-expiry-check";
    public const string MrzPersonalCheck = "mrz-personal-check";
    public const string MrzCompositeCheck = "mrz-composite-check";

    /// <summary>The date of birth or of expiry is no day.</summary>
    public const string MrzDates = "mrz-dates";

    public const string MrzNumberDiffers = "mrz-number-differs";
    public const string MrzBirthDateDiffers = "mrz-birth-date-differs";
    public const string MrzExpiryDiffers = "mrz-expiry-differs";
    public const string MrzCitizenshipDiffers = "mrz-citizenship-differs";

    public static ImmutableArray<string> All { get; } =
    [
        IinShape, IinDate, IinCentury, IinCheckDigit, IinBirthDateDiffers, IinSexDiffers,
        BinShape, BinMonth, BinKind, BinUnit, BinCheckDigit,
        MrzShape, MrzCharacters, MrzNumberCheck, MrzBirthCheck, MrzExpiryCheck, MrzPersonalCheck, MrzCompositeCheck, MrzDates,
        MrzNumberDiffers, MrzBirthDateDiffers, MrzExpiryDiffers, MrzCitizenshipDiffers,
    ];
}
