using MissionReg.Core.Conditions;

namespace MissionReg.Core.Tests.Conditions;

public sealed class ConditionErrorTests
{
    [Theory]
    [InlineData("", 0, "a value was expected")]
    [InlineData("   ", 3, "not the end")]
    [InlineData("kind = ", 7, "not the end")]
    [InlineData("kind = and", 7, "a value was expected")]
    [InlineData("kind = 12", 7, "a text was expected, not a number")]
    [InlineData("12 = kind", 5, "a number was expected, not a text")]
    [InlineData("from = '2011-08-04'", 7, "a date was expected, not a text")]
    [InlineData("members = p", 10, "a number was expected, not a condition")]
    [InlineData("kind < 'a'", 5, "'=' or '!=' was expected: a text has no order")]
    [InlineData("p >= q", 2, "a condition has no order")]
    [InlineData("kind and p", 0, "a condition was expected, not a text")]
    [InlineData("p or members", 5, "a condition was expected, not a number")]
    [InlineData("not from", 4, "a condition was expected, not a date")]
    [InlineData("members + kind", 10, "a number was expected, not a text")]
    [InlineData("from - from", 0, "a number was expected, not a date")]
    [InlineData("colour = 'red'", 0, "the id of a field was expected; 'colour' is none")]
    [InlineData("members-1", 0, "'members-1' is none")]
    [InlineData("Kind = 'a'", 0, "'Kind' is none")]
    [InlineData("filled(colour)", 7, "'colour' is none")]
    [InlineData("filled('kind')", 7, "the id of a field was expected, not a text in quotes")]
    [InlineData("filled(kind", 11, "')' was expected, not the end")]
    [InlineData("upper(kind) = 'A'", 0, "'filled', the only function, was expected, not 'upper'")]
    [InlineData("kind = 'a' 'b'", 11, "an operator or the end was expected, not a text in quotes")]
    [InlineData("1 < 2 < 3", 6, "an operator or the end was expected, not '<'")]
    [InlineData("p)", 1, "not ')'")]
    [InlineData("(p", 2, "')' was expected, not the end")]
    [InlineData("((p)", 4, "')' was expected")]
    [InlineData("()", 1, "a value was expected")]
    [InlineData("kind in 'a'", 8, "'(' was expected")]
    [InlineData("kind in ()", 9, "a text written out was expected, not ')'")]
    [InlineData("kind in ('a',)", 13, "a text written out was expected")]
    [InlineData("kind in ('a' 'b')", 13, "')' was expected")]
    [InlineData("kind in ('a', 1)", 14, "a text was expected, not a number")]
    [InlineData("kind in (city)", 9, "a text written out was expected, not 'city'")]
    [InlineData("p in (true)", 0, "before 'in'")]
    [InlineData("kind = 'a", 7, "a closing quote was expected")]
    [InlineData("kind = 'a''", 7, "a closing quote was expected")]
    [InlineData("kind == 'a'", 6, "a value was expected")]
    [InlineData("kind ! 'a'", 5, "not U+0021")]
    [InlineData("kind = \"a\"", 7, "not U+0022")]
    [InlineData("қала = 'a'", 0, "not U+049B")]
    [InlineData("p\u0000", 1, "not U+0000")]
    [InlineData("p\u00a0", 1, "not U+00A0")]
    [InlineData("from = date '2011-02-29'", 12, "an ISO date such as")]
    [InlineData("from = date '04.08.2011'", 12, "an ISO date such as")]
    [InlineData("members = 2147483648", 10, "a number up to 2147483647 was expected")]
    [InlineData("members = -1", 10, "a value was expected")]
    [InlineData("members = 12a", 12, "an operator or the end was expected, not 'a'")]
    public void Each_error_says_where_it_is_and_what_was_expected(string text, int position, string expected)
    {
        var error = Assert.Throws<ConditionException>(() => Expression.Parse(text, MadeUpForm.Names));

        Assert.Equal(position, error.Position);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, 64)]
    public void Parentheses_nest_to_a_limit(int depth, int? position) =>
        AssertRefusedAt(position, new string('(', depth) + "p" + new string(')', depth));

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, 256)]
    public void Negations_nest_to_a_limit(int depth, int? position) =>
        AssertRefusedAt(position, string.Concat(Enumerable.Repeat("not ", depth)) + "p");

    [Fact]
    public void The_longest_expression_is_read_and_one_character_more_is_not()
    {
        AssertRefusedAt(null, "p".PadRight(500));
        AssertRefusedAt(500, "p".PadRight(501));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("not ")]
    [InlineData("1+")]
    [InlineData("p and ")]
    public void A_hostile_text_is_refused_by_its_length_alone(string part) =>
        AssertRefusedAt(500, string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)));

    [Fact]
    public void A_sum_as_long_as_an_expression_may_be_is_summed() =>
        Assert.Equal(250, MadeUpForm.Count(string.Join('+', Enumerable.Repeat("1", 250))));

    private static void AssertRefusedAt(int? position, string text)
    {
        var error = Record.Exception(() => Expression.Parse(text, MadeUpForm.Names));

        Assert.Equal(position, (error as ConditionException)?.Position);
        Assert.True(error is null or ConditionException);
    }
}
