using System.Text.Json.Nodes;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>A procedure that does not hang together is refused with its file, the path and the reason.</summary>
public sealed class ProcedureContractTests
{
    private static readonly int Previous = ShippedSeeds.FieldAt("previousCertificate");

    [Theory]
    [InlineData("$.term.term.unit", "fortnights")]
    [InlineData("$.steps[1].term.unit", "hours")]
    [InlineData("$.hold.term.unit", "years")]
    public void A_unit_that_nobody_counts_in_is_refused(string path, string unit) =>
        Refuses(p => Set(p, path, unit), path, "is none of working-days, calendar-days, months");

    [Theory]
    [InlineData("at-centre")]
    [InlineData("submitted")]
    [InlineData("in-transit-to-centre")]
    [InlineData("collected")]
    public void A_step_that_ends_in_a_state_no_case_reaches_in_time_is_refused(string state) =>
        RefusesFirst(p => Set(p, "$.steps[0].doneBy", state), "$.steps[0].doneBy", "is a state that no case reaches while the term runs");

    [Fact]
    public void A_state_that_there_is_not_is_refused() => RefusesAt(p => Set(p, "$.steps[0].doneBy", "approved"), "$.steps[0].doneBy");

    [Fact]
    public void A_step_that_ends_before_it_begins_is_refused() =>
        Refuses(p => Set(p, "$.steps[1].doneBy", "registered"), "$.steps[1].doneBy", "is reached before the step begins");

    [Fact]
    public void Last_step_ends_with_the_signature() =>
        Refuses(p => Set(p, "$.steps[2].doneBy", "awaiting-signature"), "$.steps[2].doneBy", "is not 'ready', where the term ends");

    [Fact]
    public void A_step_called_like_a_deadline_of_its_own_is_refused() =>
        Refuses(p => Set(p, "$.steps[1].id", "hold"), "$.steps[1].id", "'hold' is the name of a deadline of its own");

    [Theory]
    [InlineData("$.checklist[3].when")]
    [InlineData("$.grounds[0].suggestedWhen")]
    public void A_condition_over_a_field_that_does_not_exist_is_refused(string path) =>
        Refuses(p => Set(p, path, "visa = 'none'"), path, "the id of a field was expected; 'visa' is none (at 0)");

    [Fact]
    public void A_field_required_by_a_field_that_does_not_exist_is_refused() => Refuses(
        p => p["form"]![Previous]!["requiredWhen"] = "kind = 'reregistration' and visa = 'none'",
        $"$.form[{Previous}].requiredWhen",
        "the id of a field was expected; 'visa' is none (at 28)");

    [Fact]
    public void A_count_over_a_field_that_does_not_exist_is_refused() =>
        Refuses(p => Set(p, "$.checklist[3].count", "members - 1"), "$.checklist[3].count", "the id of a field was expected; 'members' is none (at 0)");

    [Theory]
    [InlineData("$.checklist[3].when", "1 + 2", "is a Number, not a Truth")]
    [InlineData("$.checklist[3].count", "kind = 'registration'", "is a Truth, not a Number")]
    public void A_condition_is_no_count_and_a_count_no_condition(string path, string text, string reason) => Refuses(p => Set(p, path, text), path, reason);

    [Fact]
    public void A_count_of_an_item_that_comes_once_is_refused() => Refuses(
        p => Set(p, "$.checklist[0].count", "2"), "$.checklist[0].count", "stands only where several are allowed");

    [Theory]
    [InlineData("$.outcome.variants[0].title.kk")]
    [InlineData("$.offices[0].city.ru")]
    [InlineData("$.handOut.journal.en")]
    [InlineData("$.hold.reading.kk")]
    [InlineData("$.checklist[2].title.ru")]
    public void A_missing_translation_is_refused(string path) => Refuses(p => Remove(p, path), path, "is missing");

    [Theory]
    [InlineData("$.outcome.variants[0].title.ru")]
    [InlineData("$.handOut.journal.kk")]
    public void An_empty_translation_is_refused(string path) => Refuses(p => Set(p, path, " "), path, "is empty");

    [Fact]
    public void An_act_without_a_paragraph_is_refused() => Refuses(p => Remove(p, "$.acts.hand-out"), "$.acts", "lack 'hand-out'");

    [Fact]
    public void An_act_that_is_no_command_is_refused() => Refuses(p => p["acts"]!["hand-over"] = "14", "$.acts.hand-over", "is no command");

    [Fact]
    public void An_act_of_centres_needs_a_centre() =>
        RefusesFirst(p => p["channels"]!.AsArray().RemoveAt(1), "$.acts.arrive", "needs a channel 'centre'");

    [Fact]
    public void A_service_belongs_to_a_centre_and_only_there()
    {
        RefusesFirst(p => Remove(p, "$.channels[1].service"), "$.channels[1].service", "stands at the channel 'centre', and only there");
        RefusesFirst(
            p => p["channels"]![0]!["service"] = p["channels"]![1]!["service"]!.DeepClone(),
            "$.channels[0].service",
            "stands at the channel 'centre', and only there");
    }

    [Fact]
    public void A_centre_takes_nothing_over_the_network() => Refuses(
        p => p["channels"]![1]!["selfService"] = true, "$.channels[1].selfService", "is not for a centre: its inspector accepts at the window");

    [Fact]
    public void A_centre_works_for_an_office_of_its_region() => Refuses(
        p => Remove(p, "$.offices[0].region"), "$.channels[1]", "has no office with a region whose centres could work for it");

    [Fact]
    public void Several_offices_are_told_apart_by_their_codes() => RefusesFirst(
        p =>
        {
            var second = p["offices"]![0]!.DeepClone();
            second["id"] = "astana-internal-policy";
            p["offices"]!.AsArray().Add(second);
        },
        "$.offices[0].code",
        "is missing: numbers of several offices could not be told apart");

    [Fact]
    public void A_variant_given_twice_is_refused() => Refuses(
        p => p["outcome"]!["variants"]!.AsArray().Add(p["outcome"]!["variants"]![0]!.DeepClone()),
        "$.outcome.variants[1].id",
        "'certificate' repeats $.outcome.variants[0].id");

    [Fact]
    public void An_officers_field_is_none_of_the_application() => Refuses(
        p => p["outcome"]!["variants"]![0]!["fields"] = new JsonArray(p["form"]![1]!.DeepClone()),
        "$.outcome.variants[0].fields[0].id",
        "'address' is a field of the application");

    [Fact]
    public void A_reminder_of_an_end_that_there_is_not_is_refused() =>
        Refuses(p => Remove(p, "$.outcome.validUntil"), "$.outcome.remindBefore", "stands only where the outcome has an end");

    [Fact]
    public void A_hold_names_its_archive_together_with_its_term() => Refuses(p => Remove(p, "$.hold.then"), "$.hold.then", "stands together with the term");

    [Fact]
    public void A_hold_without_a_term_says_why() => Refuses(
        p =>
        {
            Remove(p, "$.hold.term");
            Remove(p, "$.hold.then");
            Remove(p, "$.hold.reading");
        },
        "$.hold.reading",
        "is missing: a hold without a term says why");

    [Fact]
    public void An_earlier_registration_is_named_in_a_field_for_it()
    {
        Refuses(p => Set(p, "$.kinds[1].refersTo.field", "phone"), "$.kinds[1].refersTo.field", "'phone' is of another type");
        Refuses(p => Set(p, "$.kinds[1].refersTo.carry[2]", "passport"), "$.kinds[1].refersTo.carry[2]", "'passport' is no field of the form");
    }

    [Fact]
    public void The_subject_is_made_of_fields_of_the_form() =>
        Refuses(p => Set(p, "$.subject.document", "passport"), "$.subject.document", "'passport' is no field of the form");

    [Fact]
    public void An_identity_check_looks_at_fields_of_the_form() => Refuses(
        p => p["identityChecks"]!.AsArray().Add(new JsonObject { ["kind"] = "iin", ["field"] = "taxNumber", ["paragraph"] = "11" }),
        $"$.identityChecks[{ShippedSeeds.Almaty().IdentityChecks.Length}].field",
        "'taxNumber' is no field of the form");

    [Theory]
    [InlineData("kind")]
    [InlineData("channel")]
    public void A_field_is_not_called_like_a_name_of_its_own_in_conditions(string id) => RefusesFirst(
        p => p["form"]!.AsArray().Add(new JsonObject
        {
            ["id"] = id,
            ["title"] = p["title"]!.DeepClone(),
            ["type"] = "text",
            ["required"] = false,
            ["paragraph"] = "11",
        }),
        $"$.form[{ShippedSeeds.Almaty().Form.Length}].id",
        $"'{id}' is a name of its own in conditions");

    [Fact]
    public void Bounds_are_those_of_a_number()
    {
        Refuses(p => p["form"]![0]!["min"] = 1, "$.form[0]", "has bounds and is no number");
        var almaty = ShippedSeeds.Almaty();
        var members = almaty with { Form = [.. almaty.Form, almaty.Form[1] with { Id = "members", Type = FieldType.Number, Min = 5, Max = 4 }] };
        Assert.Equal([($"$.form[{almaty.Form.Length}].max", "lies below the least")], ProcedureValidator.Validate(members, "p.json").Select(fault => (fault.Path, fault.Reason)));
    }

    [Fact]
    public void Every_shipped_procedure_names_a_paragraph_for_every_act_it_offers() => Assert.All(
        ShippedSeeds.Procedures(),
        p => Assert.DoesNotContain("", CommandTable.Rules.Where(r => !r.IsOfSystem && CommandTable.IsOffered(r, p)).Select(r => p.ParagraphOf(r.Name))));

    private static void Set(JsonNode procedure, string path, string value)
    {
        var (parent, name) = SeedPath.Find(procedure, path);
        if (int.TryParse(name, out var index))
            parent[index] = value;
        else
            parent[name] = value;
    }

    private static void Remove(JsonNode procedure, string path)
    {
        var (parent, name) = SeedPath.Find(procedure, path);
        parent.AsObject().Remove(name);
    }

    private static void Refuses(Action<JsonNode> spoil, string path, string reason)
    {
        var refused = ShippedSeeds.Refused(spoil);
        Assert.Equal((ShippedSeeds.AlmatyFile, path, reason), (refused.File, refused.Path, refused.Reason));
    }

    private static void RefusesFirst(Action<JsonNode> spoil, string path, string reason)
    {
        var refused = ShippedSeeds.Refused(spoil);
        Assert.Equal((ShippedSeeds.AlmatyFile, path), (refused.File, refused.Path));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
    }

    private static void RefusesAt(Action<JsonNode> spoil, string path)
    {
        var refused = ShippedSeeds.Refused(spoil);
        Assert.Equal((ShippedSeeds.AlmatyFile, path), (refused.File, refused.Path));
    }
}
