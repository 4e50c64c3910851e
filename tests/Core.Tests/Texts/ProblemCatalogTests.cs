using System.Text.Json.Nodes;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Texts;

public sealed class ProblemCatalogTests
{
    private readonly ProblemCatalog _problems = ShippedTexts.Problems();

    [Fact]
    public void Every_problem_the_api_answers_with_has_its_words() =>
        Assert.Superset(
            new HashSet<string>
            {
                "validation", "missing-documents", "unknown-procedure", "unknown-channel", "not-found", "forbidden", "unauthorized",
                "sign-in-failed", "wrong-state", "stale", "precondition-required", "idempotency-conflict", "document-rejected",
                "document-too-large", "case-too-large", "broken-multipart", "unsupported-media-type", "malformed-json",
                "command-unknown", "rule-refused", "internal-error",
            },
            _problems.Problems.Select(problem => problem.Id).ToHashSet());

    [Theory]
    [InlineData("wrong-state", 409)]
    [InlineData("rule-refused", 409)]
    [InlineData("stale", 412)]
    [InlineData("validation", 422)]
    [InlineData("precondition-required", 428)]
    public void A_problem_comes_with_its_status(string id, int status) => Assert.Equal(status, _problems.Problem(id).Status);

    [Fact]
    public void A_reason_takes_the_place_of_the_general_detail()
    {
        var none = new Dictionary<string, string>();

        Assert.Equal("No one both drafts and signs.", _problems.Detail("rule-refused", "separate-signatory", Language.En, none));
        Assert.Equal("Файл бос.", _problems.Detail("document-rejected", "empty", Language.Kk, none));
        Assert.Equal("Правила регламента не позволяют этого действия.", _problems.Detail("rule-refused", "not-listed", Language.Ru, none));
    }

    [Fact]
    public void A_limit_is_put_into_the_detail() =>
        Assert.Equal(
            "A file must not be larger than 20 MiB.",
            _problems.Detail("document-too-large", null, Language.En, new Dictionary<string, string> { ["limit"] = "20" }));

    [Fact]
    public void A_problem_told_twice_is_refused() =>
        Refuses(p => p["problems"]![1]!["id"] = "validation", "$.problems[1].id", "'validation' repeats $.problems[0].id");

    [Fact]
    public void A_detail_with_an_undeclared_blank_is_refused() =>
        Refuses(p => p["problems"]![0]!["detail"]!["ru"] = "{field}", "$.problems[0].detail.kk", "has other placeholders than the Russian text");

    [Fact]
    public void A_title_with_a_blank_is_refused() =>
        Refuses(p => p["problems"]![0]!["title"]!["en"] = "{field}", "$.problems[0].title.en", "{field} is no placeholder here");

    [Fact]
    public void A_reason_given_twice_is_refused()
    {
        var at = Index("rule-refused");
        Refuses(
            p => p["problems"]![at]!["reasons"]![1]!["id"] = "separate-signatory",
            $"$.problems[{at}].reasons[1].id",
            $"'separate-signatory' repeats $.problems[{at}].reasons[0].id");
    }

    [Fact]
    public void A_reason_blank_in_one_language_is_refused()
    {
        var at = Index("rule-refused");
        Refuses(p => p["problems"]![at]!["reasons"]![0]!["text"]!["kk"] = "", $"$.problems[{at}].reasons[0].text.kk", "is empty");
    }

    [Fact]
    public void A_field_code_without_words_is_refused() =>
        Refuses(p => p["fieldErrors"]!.AsArray().RemoveAt(0), "$.fieldErrors", "lack 'missing'");

    [Fact]
    public void Words_for_a_code_no_field_has_are_refused() =>
        Refuses(p => p["fieldErrors"]![0]!["code"] = "ugly", "$.fieldErrors[0].code", "'ugly' is no code of a field");

    [Fact]
    public void A_success_is_no_problem() =>
        Refuses(p => p["problems"]![0]!["status"] = 200, "$.problems[0].status", "is less than 400");

    private int Index(string id) => _problems.Problems.Index().First(problem => problem.Item.Id == id).Index;

    private static void Refuses(Action<JsonNode> spoil, string path, string reason)
    {
        var refused = ShippedTexts.RefusedProblems(spoil);
        Assert.Equal((ShippedTexts.ProblemsFile, path), (refused.File, refused.Path));
        Assert.StartsWith(reason, refused.Reason, StringComparison.Ordinal);
    }
}
