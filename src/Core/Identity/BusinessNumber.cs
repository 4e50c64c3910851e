using System.Collections.Immutable;

namespace MissionReg.Core.Identity;

/// <summary>
/// A business identification number (БСН, БИН): yymm of registration, a digit for the kind of body, one for which part of it
/// is meant, a serial number of five digits, a check digit.
/// </summary>
public static class BusinessNumber
{
    /// <param name="typed">Without spaces around.</param>
    public static ImmutableArray<IdentityFinding> Findings(string typed) =>
        RegisterNumber.HasShape(typed) ? [.. Examine(typed)] : [Impossible(IdentityCodes.BinShape)];

    private static IEnumerable<IdentityFinding> Examine(string number)
    {
        if (ShortDate.TwoDigits(number, 2) is < 1 or > 12)
            yield return Impossible(IdentityCodes.BinMonth);
        if (RegisterNumber.Digit(number, 4) is < 4 or > 6)
            yield return Impossible(IdentityCodes.BinKind);
        if (RegisterNumber.Digit(number, 5) > 3)
            yield return Impossible(IdentityCodes.BinUnit);
        foreach (var finding in RegisterNumber.CheckDigit(number, IdentityCodes.BinCheckDigit))
            yield return finding;
    }

    private static IdentityFinding Impossible(string code) => new(code, Impossible: true);
}
