using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Identity;
using NodaTime;

namespace MissionReg.Core.Tests.Identity;

/// <summary>The seed is fixed; a failure prints it with the shrunk case.</summary>
public sealed class IdentityProperties
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(2000)
        .WithQuietOnSuccess(true)
        .WithReplay(new Replay(new Rnd(20260302, 9303), null));

    private static readonly IdentityCheck[] Checks =
    [
        new IdentityCheck.Iin { Field = "iin", BirthDate = "born", Sex = "sex", Paragraph = "1" },
        new IdentityCheck.Bin { Field = "bin", Paragraph = "1" },
        new IdentityCheck.Mrz { Field = "mrz", DocumentNumber = "number", BirthDate = "born", ExpiresOn = "ends", Citizenship = "state", Paragraph = "1" },
    ];

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 9), 12).Select(string.Concat),
        Gen.ArrayOf(Gen.Elements("0123456789<<<<ABYZ".ToCharArray()), 87).Select(rest => "P" + new string(rest)),
        Gen.Elements("male", "2026-02-30", "1974-08-12", "UTO", "-", "\ud83d", Passport.First + Passport.Second),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void Whatever_is_typed_in_is_answered_in_known_codes()
    {
        string[] ids = ["iin", "bin", "mrz", "born", "sex", "number", "ends", "state"];
        var fields = Gen.ArrayOf(Typed, ids.Length).Select(values => ids.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second));

        Check.One(Config, Prop.ForAll(fields.ToArbitrary(), filled =>
            IdentityChecks.Of(Checks, filled, Today).All(finding => IdentityCodes.All.Contains(finding.Code) && filled.ContainsKey(finding.Field))));
    }

    // 7, 3 and 1 have no divisor in common with 10, so every other digit gives another remainder; a letter may not.
    [Fact]
    public void Another_digit_in_a_date_of_the_zone_is_always_found()
    {
        var changes = from at in Gen.OneOf(Gen.Choose(14, 19), Gen.Choose(22, 27)) from step in Gen.Choose(1, 9) select (at, step);

        Check.One(Config, Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var digit = (char)('0' + ((Passport.Second[change.at - 1] - '0' + change.step) % 10));
            var codes = MachineReadableZone.Read(Passport.With(change.at, digit), Today).Findings.Select(finding => finding.Code);
            return codes.Contains(change.at < 20 ? IdentityCodes.MrzBirthCheck : IdentityCodes.MrzExpiryCheck);
        }));
    }
}
