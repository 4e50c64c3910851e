using System.Collections.Immutable;
using MissionReg.Core.Identity;

namespace MissionReg.Core.Forms;

/// <summary>Stable codes of what can be wrong with a field; part of the API.</summary>
public static class FieldCode
{
    public const string Missing = "missing";
    public const string Unknown = "unknown";
    public const string TooLong = "too-long";
    public const string Mistyped = "mistyped";
    public const string NoSuchDate = "no-such-date";
    public const string EndsBeforeBegins = "ends-before-begins";
    public const string Expired = "expired";
    public const string InFuture = "in-future";
    public const string NotAChoice = "not-a-choice";
    public const string Pattern = "pattern";
    public const string InvalidCharacters = "invalid-characters";
    public const string TooShort = "too-short";
    public const string TooMany = "too-many";
    public const string OutOfRange = "out-of-range";

    /// <summary>More days than may be asked for at once.</summary>
    public const string SpanTooLong = "span-too-long";

    public static ImmutableArray<string> All { get; } =
    [
        Missing, Unknown, TooLong, Mistyped, NoSuchDate, EndsBeforeBegins, Expired, InFuture, NotAChoice, Pattern, InvalidCharacters,
        TooShort, TooMany, OutOfRange, SpanTooLong,
        .. IdentityCodes.All,
    ];
}
