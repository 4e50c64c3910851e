using System.Text.Json.Nodes;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Procedures;

public sealed class ProcedureSchemaTests
{
    [Fact]
    public void A_missing_property_is_named() =>
        Refuses(p => p.AsObject().Remove("term"), "$.term", "is missing");

    [Fact]
    public void A_missing_property_deep_inside_is_named() =>
        Refuses(p => p["steps"]![1]!.AsObject().Remove("paragraph"), "$.steps[1].paragraph", "is missing");

    [Fact]
    public void A_misspelt_property_is_named() =>
        Refuses(p => p["steps"]![1]!["termIfRefused"] = 2, "$.steps[1].termIfRefused", "is not known here");

    [Fact]
    public void A_term_of_no_days_is_refused() =>
        Refuses(p => p["hold"]!["term"]!["count"] = 0, "$.hold.term.count", "is less than 1");

    [Fact]
    public void A_kind_of_rule_that_does_not_exist_is_refused() =>
        Refuses(p => p["rules"]![0]!["kind"] = "notOnSunday", "$.rules[0].kind", "is none of notBefore, notInPast, notInFuture");

    [Fact]
    public void A_text_without_kazakh_is_refused() =>
        Refuses(p => p["title"]!.AsObject().Remove("kk"), "$.title.kk", "is missing");

    [Fact]
    public void A_day_the_calendar_does_not_have_is_refused() =>
        Refuses(p => p["act"]!["adopted"] = "2011-02-30", "$.act.adopted", "is no date of the calendar");

    [Fact]
    public void An_hour_the_day_does_not_have_is_refused() =>
        Refuses(p => p["offices"]![0]!["hours"]!["opens"] = "25:00", "$.offices[0].hours.opens", "is no time of the day");

    [Fact]
    public void A_comparison_without_its_other_side_is_refused()
    {
        var refused = ShippedSeeds.Refused(p => p["rules"]![0]!.AsObject().Remove("than"));

        Assert.Equal("$.rules[0]", refused.Path);
        Assert.Contains("'than'", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_side_where_nothing_is_compared_is_refused()
    {
        var refused = ShippedSeeds.Refused(p => p["rules"]![1]!["than"] = "activityFrom");

        Assert.StartsWith("$.rules[1]", refused.Path, StringComparison.Ordinal);
        Assert.Contains("'than'", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"id": "a", "id": "b"}""")]
    public void What_is_no_json_or_says_a_thing_twice_is_refused(string json)
    {
        var refused = Assert.Throws<SeedException>(() => ProcedureSeed.Parse(json, "p.json", ShippedSeeds.ProcedureSchema));

        Assert.Equal(("p.json", "$"), (refused.File, refused.Path));
        Assert.StartsWith("is no JSON: ", refused.Reason, StringComparison.Ordinal);
    }

    private static void Refuses(Action<JsonNode> spoil, string path, string reason)
    {
        var refused = ShippedSeeds.Refused(spoil);
        Assert.Equal((ShippedSeeds.AlmatyFile, path, reason), (refused.File, refused.Path, refused.Reason));
    }
}
