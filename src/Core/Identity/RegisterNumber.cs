using System.Collections.Immutable;

namespace MissionReg.Core.Identity;

/// <summary>What the numbers of Kazakhstan's two registers, of persons and of organisations, have in common.</summary>
internal static class RegisterNumber
{
    public const int Length = 12;

    private const int NoDigit = 10;

    private static readonly ImmutableArray<int> FirstRound = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly ImmutableArray<int> SecondRound = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    public static bool HasShape(string number) => number.Length == Length && number.All(char.IsAsciiDigit);

    public static int Digit(string number, int index) => number[index] - '0';

    /// <summary>
    /// Modulo 11, with other weights where that leaves 10. A wrong digit is no proof of a mistyped number: article 9 of the
    /// Law of 12 January 2007 No. 223 itself provides for numbers issued with one. Eleven digits that leave 10 twice are not used.
    /// </summary>
    /// <param name="number">Of the right shape.</param>
    /// <param name="code">The code of the finding.</param>
    public static IEnumerable<IdentityFinding> CheckDigit(string number, string code)
    {
        var due = Remainder(number, FirstRound) is not NoDigit and var first ? first : Remainder(number, SecondRound);
        if (due != Digit(number, Length - 1))
            yield return new IdentityFinding(code, Impossible: due == NoDigit);
    }

    private static int Remainder(string number, ImmutableArray<int> weights) =>
        weights.Select((weight, i) => weight * Digit(number, i)).Sum() % 11;
}
