using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Forms;

namespace MissionReg.Core.Tests.Forms;

public sealed class FormValidationProperties
{
    private static readonly Gen<string> Id =
        Gen.OneOf(Gen.Elements(FilledForm.InOrder().Keys.Append("previousCertificate")), AnyText());

    private static readonly Gen<string> Value =
        Gen.OneOf(Gen.Elements("2026-02-30", "2026-03-02", "9999-12-31", "0000-00-00", "passport", "{field}", "\ud800", "١٢٣"), AnyText());

    private static readonly Gen<Dictionary<string, string>> Fields =
        Gen.ListOf(Gen.Zip(Id, Value)).Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    [Fact]
    public void Whatever_is_typed_in_is_answered_and_never_throws() =>
        Prop.ForAll(Fields.ToArbitrary(), fields =>
        {
            var form = FilledForm.Validate(fields, "reregistration");
            return form.Errors.All(error => FieldCode.All.Contains(error.Code))
                && form.Errors.All(error => FilledForm.InOrder().ContainsKey(error.Field) || error.Field is "previousCertificate" or "fields" || fields.ContainsKey(error.Field));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_accepted_is_accepted_again_unchanged() =>
        Prop.ForAll(Fields.ToArbitrary(), fields =>
        {
            var accepted = FilledForm.Validate(fields).Fields;
            return accepted == FilledForm.Validate(accepted.Values).Fields;
        }).QuickCheckThrowOnFailure();

    private static Gen<string> AnyText() =>
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(code => (char)code)).Select(chars => new string(chars)));
}
