using MissionReg.Core.Conditions;

namespace MissionReg.Core.Tests.Conditions;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("kind = 'group'", true)]
    [InlineData("kind = 'Group'", false)]
    [InlineData("kind != 'Group'", true)]
    [InlineData("'group' = kind", true)]
    [InlineData("city = 'Қарағанды'", true)]
    [InlineData("kind in ('missionary','group')", true)]
    [InlineData("kind in ('missionary')", false)]
    [InlineData("members in (11, 12)", true)]
    [InlineData("from in (date '2011-08-04')", true)]
    [InlineData("members = 12", true)]
    [InlineData("members < 12", false)]
    [InlineData("members <= 12", true)]
    [InlineData("members > 11", true)]
    [InlineData("members >= 13", false)]
    [InlineData("members=012", true)]
    [InlineData("member-count = 7", true)]
    [InlineData("from < until", true)]
    [InlineData("from >= date '2011-08-04'", true)]
    [InlineData("date '2011-08-05' <= from", false)]
    [InlineData("filled(kind)", true)]
    [InlineData("filled ( kind )", true)]
    [InlineData("p", true)]
    [InlineData("not p", false)]
    [InlineData("p = true", true)]
    [InlineData("q = false", true)]
    [InlineData("q != p", true)]
    [InlineData("true", true)]
    [InlineData("not not true", true)]
    [InlineData("\t( members\r\n+ 1 = 13 )", true)]
    public void A_condition_is_held_against_what_was_filled_in(string text, bool holds) =>
        Assert.Equal(holds, MadeUpForm.Holds(text));

    [Theory]
    [InlineData("members", 12)]
    [InlineData("members + 1", 13)]
    [InlineData("members - member-count - 2", 3)]
    [InlineData("members - (member-count - 2)", 7)]
    [InlineData("members -1", 11)]
    [InlineData("member-count - members", 0)]
    [InlineData("2147483647 + 2147483647", int.MaxValue)]
    [InlineData("2147483647 + 2147483647 - 2147483646", int.MaxValue)]
    [InlineData("0 - 2147483647 - 2147483647", 0)]
    public void A_count_is_summed_up_and_never_below_nought(string text, int count) =>
        Assert.Equal(count, MadeUpForm.Count(text));

    [Fact]
    public void Quotes_inside_a_text_are_doubled()
    {
        var values = new Dictionary<string, string> { ["kind"] = "O'Neil's '" };

        Assert.True(Expression.Parse("kind = 'O''Neil''s '''", MadeUpForm.Names).Holds(values));
        Assert.False(Expression.Parse("kind = ''", MadeUpForm.Names).Holds(values));
    }

    // Nothing is filled in: what compares is false, what negates it is true, what sums counts nought.
    [Theory]
    [InlineData("kind = 'x'", false)]
    [InlineData("kind != 'x'", false)]
    [InlineData("not (kind = 'x')", true)]
    [InlineData("kind = city", false)]
    [InlineData("kind in ('x')", false)]
    [InlineData("members < 1", false)]
    [InlineData("members = 0", false)]
    [InlineData("(members) != 1", false)]
    [InlineData("members + 1 = 1", true)]
    [InlineData("members - member-count = 0", true)]
    [InlineData("from < until", false)]
    [InlineData("filled(kind)", false)]
    [InlineData("not filled(from)", true)]
    [InlineData("p", false)]
    [InlineData("not p", true)]
    [InlineData("p = false", false)]
    [InlineData("p or not q", true)]
    public void A_field_without_a_value_fulfils_no_comparison(string text, bool holds)
    {
        var expression = Expression.Parse(text, MadeUpForm.Names);
        var blank = MadeUpForm.Names.Keys.ToDictionary(name => name, _ => " \u00a0");

        Assert.Equal(holds, expression.Holds(new Dictionary<string, string>()));
        Assert.Equal(holds, expression.Holds(blank));
    }

    [Theory]
    [InlineData("members")]
    [InlineData("from")]
    [InlineData("p")]
    public void A_value_that_is_not_of_its_type_is_none(string name)
    {
        var values = new Dictionary<string, string> { [name] = "١٢" };

        Assert.False(Expression.Parse($"{name} = {name}", MadeUpForm.Names).Holds(values));
        Assert.True(Expression.Parse($"filled({name})", MadeUpForm.Names).Holds(values));
    }

    [Fact]
    public void A_count_of_nothing_is_nought() =>
        Assert.Equal(0, Expression.Parse("members", MadeUpForm.Names).Count(new Dictionary<string, string>()));

    [Fact]
    public void And_binds_tighter_than_or_and_not_tighter_than_and()
    {
        bool[] truths = [false, true];
        foreach (var (p, q, r) in from p in truths from q in truths from r in truths select (p, q, r))
        {
            var values = new Dictionary<string, string>
            {
                ["p"] = p ? "true" : "false",
                ["q"] = q ? "true" : "false",
                ["r"] = r ? "true" : "false",
            };
            Assert.Equal(p || (q && r), Expression.Parse("p or q and r", MadeUpForm.Names).Holds(values));
            Assert.Equal((p && q) || r, Expression.Parse("p and q or r", MadeUpForm.Names).Holds(values));
            Assert.Equal((p || q) && r, Expression.Parse("(p or q) and r", MadeUpForm.Names).Holds(values));
            Assert.Equal(!p && q, Expression.Parse("not p and q", MadeUpForm.Names).Holds(values));
            Assert.Equal(!(p && q) || r, Expression.Parse("not (p and q) or r", MadeUpForm.Names).Holds(values));
            Assert.Equal(p != q, Expression.Parse("not p = q", MadeUpForm.Names).Holds(values));
        }
    }

    [Fact]
    public void It_names_its_type_and_the_fields_it_looks_at()
    {
        var condition = Expression.Parse("until > from or filled(kind) and members + 1 > 2 or kind in ('a')", MadeUpForm.Names);

        Assert.Equal(ConditionType.Truth, condition.Type);
        Assert.Equal(["from", "kind", "members", "until"], condition.Names);
        Assert.Equal(ConditionType.Number, Expression.Parse("1 + 1", MadeUpForm.Names).Type);
        Assert.Equal(ConditionType.Text, Expression.Parse("(kind)", MadeUpForm.Names).Type);
        Assert.Equal(ConditionType.Date, Expression.Parse("date '2011-08-04'", MadeUpForm.Names).Type);
        Assert.Empty(Expression.Parse("true", MadeUpForm.Names).Names);
    }

    [Fact]
    public void A_field_may_bear_the_name_of_a_word_that_a_sign_makes_out()
    {
        var names = new Dictionary<string, ConditionType> { ["date"] = ConditionType.Date, ["filled"] = ConditionType.Truth };
        var values = new Dictionary<string, string> { ["date"] = "2011-08-04", ["filled"] = "true" };

        Assert.True(Expression.Parse("date = date '2011-08-04' and filled and filled(filled)", names).Holds(values));
    }

    [Fact]
    public void Only_a_condition_holds_and_only_a_number_counts()
    {
        Assert.Throws<InvalidOperationException>(() => MadeUpForm.Holds("members"));
        Assert.Throws<InvalidOperationException>(() => MadeUpForm.Count("members = 1"));
        Assert.Throws<InvalidOperationException>(() => MadeUpForm.Count("kind"));
    }
}
