using System.Net;

namespace MissionReg.Functions.Tests.Api;

[Collection(StandingClock.Name)]
public sealed class IdempotencyTests(Office office)
{
    [Fact]
    public async Task The_same_application_under_the_same_key_is_one_case_with_one_answer()
    {
        var visitor = office.Anybody with { Key = NewKey() };
        var first = (await visitor.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        var again = (await visitor.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        Assert.Equal(first.Body, again.Body);
        Assert.Equal(16, first.Text("accessCode").Length);
        Assert.Equal($"/api/cases/{first.Number}", again.Header("Location"));

        var next = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        Assert.Equal(Office.OrdinalOf(first.Number) + 1, Office.OrdinalOf(next.Number));
    }

    [Fact]
    public async Task Another_application_under_the_same_key_is_refused()
    {
        var visitor = office.Anybody with { Key = NewKey() };
        var first = (await visitor.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        (await visitor.SubmitAsync(Envelope.OfRecipient().Filled("phone", "+7 727 000 00 09"))).IsProblem(409, "idempotency-conflict");
        (await visitor.SubmitAsync(Envelope.OfRecipient().With("invitation", "application.pdf"))).IsProblem(409, "idempotency-conflict");
        (await visitor.SubmitAsync(Envelope.OfRecipient().With("invitation", Path.Combine("bad", "encrypted.pdf")))).IsProblem(409, "idempotency-conflict");

        var next = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        Assert.Equal(Office.OrdinalOf(first.Number) + 1, Office.OrdinalOf(next.Number));
    }

    [Fact]
    public async Task Eight_identical_applications_at_once_are_one_case()
    {
        var visitor = office.Anybody with { Key = NewKey() };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.SubmitAsync(Envelope.OfRecipient())));
        var only = Assert.Single(answers.Select(a => a.Is(HttpStatusCode.Created).Body).Distinct());

        var next = (await office.Anybody.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
        Assert.Equal(Office.OrdinalOf(answers[0].Number) + 1, Office.OrdinalOf(next.Number));
        var scan = await office.With(answers[0].Text("accessCode")).GetAsync($"api/cases/{answers[0].Number}/documents/invitation");
        Assert.Equal(Envelope.Sample("invitation.pdf"), scan.Is(HttpStatusCode.OK).Bytes);
        Assert.Contains(answers[0].Number, only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eight_applications_at_once_take_eight_numbers_without_a_gap()
    {
        var before = Office.OrdinalOf(await office.CaseAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.Anybody.SubmitAsync(Envelope.OfRecipient())));
        var numbers = answers.Select(a => Office.OrdinalOf(a.Is(HttpStatusCode.Created).Number)).Order();
        Assert.Equal(Enumerable.Range(before + 1, 8), numbers);
    }

    [Fact]
    public async Task A_key_that_was_refused_may_be_used_for_the_corrected_application()
    {
        var visitor = office.Anybody with { Key = NewKey() };
        (await visitor.SubmitAsync(Envelope.OfRecipient().Filled("phone", ""))).IsProblem(422, "validation");
        (await visitor.SubmitAsync(Envelope.OfRecipient())).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_command_under_the_same_key_is_carried_out_once()
    {
        var number = await office.CaseAsync();
        var revision = (await office.Clerk.CaseAsync(number)).Header("ETag");
        var clerk = office.Clerk with { Key = NewKey(), IfMatch = revision };
        var first = (await clerk.CommandAsync(number, "register", ("remark", "first"))).Is(HttpStatusCode.OK);
        var again = (await clerk.CommandAsync(number, "register", ("remark", "first"))).Is(HttpStatusCode.OK);
        Assert.Equal(first.Body, again.Body);
        Assert.Equal(first.Header("ETag"), again.Header("ETag"));
        (await clerk.CommandAsync(number, "register", ("remark", "second"))).IsProblem(409, "idempotency-conflict");

        var history = await office.Clerk.GetAsync($"api/cases/{number}/history");
        Assert.Single(history.Json["events"]!.AsArray(), e => (string)e!["event"]!["type"]! == "registered");
    }

    [Theory]
    [InlineData("Жасырын")]
    [InlineData("two words")]
    [InlineData("long")]
    public async Task A_key_is_short_and_plain(string key)
    {
        var visitor = office.Anybody with { Key = key == "long" ? new string('k', 201) : key };
        var answer = await visitor.SubmitAsync(Envelope.OfRecipient());
        answer.IsProblem(400, "idempotency-key-invalid");
    }

    private static string NewKey() => Guid.NewGuid().ToString();
}
