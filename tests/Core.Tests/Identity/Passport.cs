namespace MissionReg.Core.Tests.Identity;

/// <summary>The specimen of ICAO Doc 9303-4, appendix B, and made-up second lines with their check digits.</summary>
internal static class Passport
{
    public const string First = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    public const string Second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    // 7·12+3·0+1·1 + 7·33+3·0+1·0 + 7·29+3·4+1·7 = 538; the field for the personal number is unused, with '<' and with '0' as its check digit.
    public const string German = "C01X00T478D<<6408125M3105098<<<<<<<<<<<<<<<0";
    public const string GermanWithNought = "C01X00T478D<<6408125M3105098<<<<<<<<<<<<<<00";

    // Born in 1974 nobody knows when; valid until 30 February, and until the 28th.
    public const string NoDay = "AB12<34<<9UTO74<<<<1<31023071<<<<<<<<<<<<<74";
    public const string BirthUntold = "AB12<34<<9UTO74<<<<1<31022821<<<<<<<<<<<<<76";

    // Born on 3 March 26 and on 2 March 26.
    public const string BornOnTheThird = "AB12<34<<9UTO2603036M31022821<<<<<<<<<<<<<78";
    public const string BornOnTheSecond = "AB12<34<<9UTO2603025M31022821<<<<<<<<<<<<<78";

    public static string With(int position, char character) =>
        First + Second[..(position - 1)] + character + Second[position..];
}
