using System.Text.Json.Nodes;
using MissionReg.Core.Procedures;
using MissionReg.Core.Seeds;

namespace MissionReg.Core.Tests.Procedures;

public sealed class ProcedureValidatorTests
{
    private static readonly int Previous = ShippedSeeds.FieldAt("previousCertificate");

    [Fact]
    public void Steps_that_fall_short_of_the_term_are_refused() =>
        Refuses(p => p["steps"]![1]!["term"]!["count"] = 4, "$.term.term", "is 7, but its steps add up to 1 + 4 + 1 = 6");

    [Fact]
    public void Short_steps_that_overrun_the_refusal_notice_are_refused() =>
        Refuses(p => p["steps"]![1]!["termIfRefusing"]!["count"] = 3, "$.refusalNotice.term", "is 3, but its steps add up to 1 + 3 = 4");

    [Fact]
    public void Steps_that_count_in_other_units_than_the_term_are_refused() =>
        Refuses(p => p["term"]!["term"]!["unit"] = "calendar-days", "$.term.term", "counts in other units than its steps (1 + 5 + 1)");

    [Fact]
    public void A_step_out_of_order_is_refused() =>
        Refuses(p => p["steps"]![2]!["number"] = 4, "$.steps[2].number", "is 4 where 3 is due");

    [Fact]
    public void A_ground_out_of_order_is_refused() =>
        Refuses(p => p["grounds"]![1]!["number"] = 3, "$.grounds[1].number", "is 3 where 2 is due");

    [Theory]
    [InlineData("kinds", "registration")]
    [InlineData("channels", "office")]
    [InlineData("form", "applicantName")]
    [InlineData("checklist", "application")]
    [InlineData("grounds", "missing-document")]
    public void An_id_given_twice_is_refused(string list, string id)
    {
        var refused = ShippedSeeds.Refused(p => p[list]!.AsArray().Add(p[list]![0]!.DeepClone()));

        Assert.Equal(ShippedSeeds.AlmatyFile, refused.File);
        Assert.Matches($@"^\$\.{list}\[\d+\]\.id$", refused.Path);
        Assert.StartsWith($"'{id}' repeats $.{list}[0].id", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_given_twice_is_refused() =>
        Refuses(p => p["steps"]![2]!["id"] = "intake", "$.steps[2].id", "'intake' repeats $.steps[0].id");

    [Fact]
    public void A_choice_given_twice_is_refused() =>
        Refuses(p => p["form"]![2]!["choices"]![1]!["id"] = "passport", "$.form[2].choices[1].id", "'passport' repeats $.form[2].choices[0].id");

    [Fact]
    public void A_choice_without_choices_is_refused() =>
        Refuses(p => p["form"]![2]!["choices"] = new JsonArray(), "$.form[2].choices", "are missing for a choice");

    [Fact]
    public void Choices_at_a_text_are_refused() =>
        Refuses(p => p["form"]![0]!["choices"] = p["form"]![2]!["choices"]!.DeepClone(), "$.form[0].choices", "stand only at a choice");

    [Fact]
    public void A_rule_on_a_field_that_is_not_there_is_refused() =>
        Refuses(p => p["rules"]![0]!["field"] = "activityEnd", "$.rules[0].field", "'activityEnd' is no field of the form");

    [Fact]
    public void A_rule_on_a_field_that_is_no_date_is_refused() =>
        Refuses(p => p["rules"]![0]!["than"] = "phone", "$.rules[0].than", "'phone' is no date");

    [Fact]
    public void A_rule_that_compares_a_field_with_itself_is_refused() =>
        Refuses(p => p["rules"]![0]!["than"] = "activityTo", "$.rules[0].than", "is the field itself");

    [Fact]
    public void A_field_always_required_needs_no_condition() =>
        Refuses(p => p["form"]![Previous]!["required"] = true, $"$.form[{Previous}].requiredWhen", "says nothing about a field that is always required");

    [Theory]
    [InlineData("[0-9")]
    [InlineData(@"(?=a)a")]
    [InlineData(@"(a)\1")]
    public void A_pattern_that_does_not_compile_or_may_backtrack_is_refused(string pattern) =>
        Refuses(p => p["form"]![0]!["pattern"] = pattern, "$.form[0].pattern", "is no regular expression that runs in linear time");

    [Fact]
    public void An_outcome_valid_until_an_unknown_field_is_refused() =>
        Refuses(p => p["outcome"]!["validUntil"] = "validTo", "$.outcome.validUntil", "'validTo' is no field of the form");

    [Theory]
    [InlineData("ALM M")]
    [InlineData("alm")]
    [InlineData("ALM-")]
    [InlineData("АЛМ")]
    [InlineData("ALM/M")]
    public void A_prefix_that_is_unsafe_in_a_url_is_refused(string prefix) =>
        Refuses(p => p["casePrefix"] = prefix, "$.casePrefix", $"'{prefix}' is not capital Latin letters and digits in parts joined by '-'");

    [Fact]
    public void Certificates_numbered_like_cases_are_refused() =>
        Refuses(
            p => p["certificatePrefix"] = "ALM-M",
            "$.certificatePrefix",
            "is that of the cases: the numbers of certificates and of cases could not be told apart");

    [Fact]
    public void A_zone_that_does_not_exist_is_refused() =>
        Refuses(p => p["offices"]![0]!["zone"] = "Asia/Alma-Aty", "$.offices[0].zone", "'Asia/Alma-Aty' is no IANA zone");

    [Fact]
    public void An_office_that_closes_before_it_opens_is_refused() =>
        Refuses(p => p["offices"]![0]!["hours"]!["closes"] = "08:00", "$.offices[0].hours", "the office closes before it opens");

    [Fact]
    public void A_role_nobody_knows_is_refused() =>
        Refuses(p => p["steps"]![0]!["roles"]![0] = "porter", "$.steps[0].roles[0]", "'porter' is no role");

    [Fact]
    public void A_role_without_a_post_is_refused() =>
        Refuses(p => p["posts"]!.AsArray().RemoveAt(4), "$.steps[2].roles[0]", "'head' has no post");

    [Fact]
    public void A_post_in_an_unknown_role_is_refused()
    {
        var post = ShippedSeeds.Almaty().Posts[0] with { Role = "porter" };
        var procedure = ShippedSeeds.Almaty();

        var fault = Assert.Single(ProcedureValidator.Validate(procedure with { Posts = procedure.Posts.Add(post) }, "p.json"));

        Assert.Equal(new SeedFault("p.json", $"$.posts[{procedure.Posts.Length}].role", "'porter' is no role"), fault);
    }

    [Fact]
    public void An_empty_paragraph_is_refused() =>
        Refuses(p => p["grounds"]![1]!["paragraph"] = " ", "$.grounds[1].paragraph", "is empty");

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void A_text_blank_in_one_language_is_refused(string language) =>
        Refuses(p => p["outcome"]!["title"]![language] = "  ", $"$.outcome.title.{language}", "is empty");

    [Fact]
    public void A_kazakh_word_with_a_latin_i_is_refused() =>
        Refuses(p => p["title"]!["kk"] = "Миссионерлердi тіркеу", "$.title.kk", "'Миссионерлердi' has letters of another alphabet");

    [Fact]
    public void A_russian_preposition_in_latin_is_refused() =>
        Refuses(p => p["title"]!["ru"] = "C 09.00 часов", "$.title.ru", "'C' has letters of another alphabet");

    [Fact]
    public void An_english_word_with_a_cyrillic_letter_is_refused() =>
        Refuses(p => p["title"]!["en"] = "Registrаtion", "$.title.en", "'Registrаtion' has letters of another alphabet");

    [Fact]
    public void A_repeal_before_the_adoption_is_refused() =>
        Refuses(p => p["act"]!["repealed"] = "2010-01-01", "$.act.repealed", "lies before the adoption");

    [Fact]
    public void A_registration_before_the_adoption_is_refused() =>
        Refuses(p => p["act"]!["registered"] = "2011-07-10", "$.act.registered", "lies before the adoption");

    [Fact]
    public void A_repealing_act_without_its_date_is_refused() =>
        Refuses(p => p["act"]!.AsObject().Remove("repealed"), "$.act.repealedBy", "stands only together with the date of repeal");

    [Fact]
    public void An_offer_that_ends_before_it_begins_is_refused() =>
        Refuses(p => p["offered"]!["until"] = "2011-01-01", "$.offered.until", "lies before its beginning");

    [Fact]
    public void All_faults_are_told_at_once() =>
        Refuses(
            p =>
            {
                p["casePrefix"] = "alm";
                p["offices"]![0]!["zone"] = "Mars/Base";
            },
            "$.casePrefix",
            "'alm' is not capital Latin letters and digits in parts joined by '-'; $.offices[0].zone: 'Mars/Base' is no IANA zone");

    private static void Refuses(Action<JsonNode> spoil, string path, string reason)
    {
        var refused = ShippedSeeds.Refused(spoil);
        Assert.Equal((ShippedSeeds.AlmatyFile, path, reason), (refused.File, refused.Path, refused.Reason));
    }
}
