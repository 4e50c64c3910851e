using System.Text.Json.Nodes;

namespace MissionReg.Functions.Tests.Api;

/// <summary>Every answer that is not what was asked for, in the three languages.</summary>
[Collection(StandingClock.Name)]
public sealed class ProblemLanguageTests(Office office)
{
    public static TheoryData<string, string> Languages { get; } = new()
    {
        { "kk", "kk" },
        { "ru-RU, en;q=0.5", "ru" },
        { "de, en;q=0.8, ru;q=0.3", "en" },
        { "de", "kk" },
        { "*", "kk" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_problem_speaks_the_language_asked_for_and_keeps_its_type(string asked, string spoken)
    {
        var number = await office.CaseAsync();
        foreach (var (visitor, provoke, status, code) in Provocations(number))
        {
            var answer = await provoke(visitor with { Language = asked });
            answer.IsProblem(status, code);
            Assert.Equal(spoken, answer.Header("Content-Language"));
            Assert.Equal(await TitleAsync(code, spoken), answer.Text("title"));
        }
    }

    [Fact]
    public async Task A_faulty_field_is_explained_in_the_language_asked_for()
    {
        var messages = new List<string>();
        foreach (var language in (string[])["kk", "ru", "en"])
        {
            var answer = await (office.Clerk with { Language = language }).SubmitAsync(Envelope.Complete().Filled("phone", ""));
            messages.Add((string)answer.IsProblem(422, "validation", "phone missing").Json["errors"]![0]!["message"]!);
        }

        Assert.Equal(["«Телефон нөмірі» өрісін толтырыңыз.", "Заполните поле «Номер телефона».", "Fill in “Phone number”."], messages);
    }

    private IEnumerable<(Visitor Visitor, Func<Visitor, Task<Answer>> Provoke, int Status, string Code)> Provocations(string number) =>
    [
        (office.Clerk, v => v.SubmitAsync(Envelope.Complete().Filled("phone", "")), 422, "validation"),
        (office.Clerk, v => v.SubmitAsync(Envelope.Complete().WithoutScan("invitation")), 422, "missing-documents"),
        (office.Clerk, v => v.SubmitAsync(Envelope.Complete().Saying("procedure", "x")), 422, "unknown-procedure"),
        (office.Clerk, v => v.SubmitAsync(Envelope.Complete().Saying("channel", "x")), 422, "unknown-channel"),
        (office.Clerk, v => v.SubmitAsync(Envelope.Complete().Raw("[")), 400, "malformed-json"),
        (office.Clerk, v => v.PostAsync("api/applications", new JsonObject()), 415, "unsupported-media-type"),
        (office.Clerk with { Key = "a b" }, v => v.SubmitAsync(Envelope.Complete()), 400, "idempotency-key-invalid"),
        (office.Anybody, v => v.CaseAsync(number), 404, "not-found"),
        (office.Anybody, v => v.GetAsync("api/cases"), 401, "unauthorized"),
        (office.Anybody, v => v.SignInAsync("clerk", "wrong"), 401, "sign-in-failed"),
        (office.Clerk, v => v.GetAsync($"api/cases/{number}/outcome.pdf"), 404, "paper-not-issued"),
        (office.Clerk, v => v.CommandAsync(number, "approve"), 404, "command-unknown"),
        (office.Clerk with { IfMatch = null }, v => v.CommandAsync(number, "register"), 428, "precondition-required"),
        (office.Clerk with { IfMatch = "\"0\"" }, v => v.CommandAsync(number, "register"), 412, "stale"),
        (office.Specialist, v => v.CommandAsync(number, "register"), 403, "forbidden"),
        (office.Specialist, v => v.CommandAsync(number, "draft"), 409, "wrong-state"),
        (office.Clerk, v => v.CommandAsync(number, "show-document", ("documentId", "x")), 409, "rule-refused"),
        (office.Clerk, v => v.AddAsync(number, Envelope.Scans()), 400, "broken-multipart"),
        (office.Clerk, v => v.AddAsync(number, Envelope.Scans().With("invitation", Path.Combine("bad", "empty.pdf"))), 422, "document-rejected"),
    ];

    private static async Task<string> TitleAsync(string code, string language)
    {
        var catalog = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "wording", "problems.json")))!;
        return (string)catalog["problems"]!.AsArray().Single(p => (string)p!["id"]! == code)!["title"]![language]!;
    }
}
