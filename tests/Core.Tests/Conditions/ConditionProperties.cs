using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Conditions;

namespace MissionReg.Core.Tests.Conditions;

/// <summary>The seed is fixed; a failure prints it with the shrunk case.</summary>
public sealed class ConditionProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(3000)
        .WithQuietOnSuccess(true)
        .WithReplay(new Replay(new Rnd(20110804, 3451), null));

    private static readonly Gen<string> Part = Gen.Elements(
        "kind", "members", "member-count", "from", "p", "q", "colour", "filled", "date", "in", "and", "or", "not", "true", "false",
        "'a'", "'", "''", "1", "2147483648", "'2011-08-04'", "=", "!=", "<", "<=", ">", ">=", "+", "-", "(", ")", ",", "\u0000", "Қ", "\ud83d");

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.ListOf(Part).Select(parts => string.Join(' ', parts)),
        Gen.ListOf(Part).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(code => (char)code)).Select(chars => new string(chars)));

    private static readonly Gen<Dictionary<string, string>> AnyValues =
        from values in Gen.ArrayOf(Gen.Elements("", " ", "a", "12", "-3", "9999999999", "2011-08-04", "true", "\ud83d"), 9)
        select MadeUpForm.Names.Keys.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    // Pairs a condition with what it comes to, so that the parser meets only texts that mean something.
    private static readonly Gen<(string Text, bool Holds)> Known = Gen.Sized(size => Condition(Math.Min(size, 4)));

    [Fact]
    public void Whatever_is_written_is_read_or_refused_within_the_text() => Check.One(Config, Prop.ForAll(AnyText.ToArbitrary(), text =>
    {
        try
        {
            Expression.Parse(text, MadeUpForm.Names);
            return true;
        }
        catch (ConditionException error)
        {
            return error.Position >= 0 && error.Position <= text.Length;
        }
    }));

    [Fact]
    public void What_was_read_is_evaluated_whatever_was_filled_in() =>
        Check.One(Config, Prop.ForAll(Known.ToArbitrary(), AnyValues.ToArbitrary(), (known, values) =>
        {
            var expression = Expression.Parse(known.Text, MadeUpForm.Names);
            return expression.Holds(values) == expression.Holds(values.Where(value => value.Value.Trim() != "").ToDictionary());
        }));

    [Fact]
    public void A_condition_put_together_comes_to_what_its_parts_do() =>
        Check.One(Config, Prop.ForAll(Known.ToArbitrary(), known => MadeUpForm.Holds(known.Text) == known.Holds));

    private static Gen<(string Text, bool Holds)> Condition(int depth) => depth == 0 ? Simple : Gen.OneOf(
        Simple,
        from inner in Condition(depth - 1) select ($"not ({inner.Text})", !inner.Holds),
        from a in Condition(depth - 1) from b in Condition(depth - 1) select ($"({a.Text}) and({b.Text})", a.Holds && b.Holds),
        from a in Condition(depth - 1) from b in Condition(depth - 1) select ($"({a.Text})or ({b.Text})", a.Holds || b.Holds));

    private static Gen<(string Text, bool Holds)> Simple => Gen.OneOf(
        Gen.Elements(
            ("p", true), ("q", false), ("r", false), ("filled(r)", false), ("kind='group'", true), ("kind in('x','group')", true), ("from>until", false)),
        from a in Gen.Choose(0, 20) from b in Gen.Choose(0, 20) select ($"members+{a} - {b}<12", 12 + a - b < 12));
}
