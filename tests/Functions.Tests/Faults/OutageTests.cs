using System.Net;
using MissionReg.Azurite;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>What callers are told while the storage fails, and that nothing is lost or done twice by it.</summary>
public sealed class OutageTests(CloudOffice office) : IClassFixture<CloudOffice>, IAsyncLifetime
{
    private readonly FaultProxy _proxy = office.Proxy;
    private readonly Visitor _clerk = office.Clerk with { Key = Any.Name("key") };

    public Task InitializeAsync() => office.TokenAsync("clerk");

    public Task DisposeAsync()
    {
        _proxy.Heal();
        _proxy.ClockAhead = TimeSpan.Zero;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_application_during_an_outage_is_refused_and_afterwards_taken_once()
    {
        var before = await SubmittedAsync(office.Clerk);
        _proxy.Inject(new Fault.RequestLost());
        var refused = await RefusedAsync("storage-unavailable");
        Assert.Equal("10", refused.Header("Retry-After"));
        _proxy.Heal();

        var number = await SubmittedAsync(_clerk);
        Assert.Equal(number, await SubmittedAsync(_clerk));
        Assert.Equal(Office.OrdinalOf(before) + 1, Office.OrdinalOf(number));
    }

    [Fact]
    public async Task An_application_whose_answer_was_lost_is_answered_when_it_is_sent_again()
    {
        var lost = _proxy.Inject(new Fault.AnswerLost(), CloudOffice.IsTransaction);
        await RefusedAsync("storage-unavailable");
        _proxy.Heal();
        Assert.True(lost.Hits >= 1);

        var number = await SubmittedAsync(_clerk);
        Assert.Equal(number, await SubmittedAsync(_clerk));
        var history = (await office.Clerk.GetAsync($"api/cases/{number}/history")).Is(HttpStatusCode.OK);
        Assert.Equal("whole", history.Text("chain"));
        Assert.Single(history.Json["events"]!.AsArray(), e => (string)e!["event"]!["type"]! == (string)history.Json["events"]![0]!["event"]!["type"]!);

        // The first one's list entry was never written; the office's own work on the case writes it, or the sweep.
        await Office.UntilAsync(async () => await CountAsync(number) == 1);
    }

    [Fact]
    public async Task A_busy_storage_passes_its_patience_on()
    {
        _proxy.Inject(Fault.Refused.Busy(TimeSpan.FromSeconds(1)), CloudOffice.IsTransaction);
        Assert.Equal("1", (await RefusedAsync("storage-unavailable")).Header("Retry-After"));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task A_failure_is_told_in_the_language_asked_for_and_says_nothing_of_its_insides(string language)
    {
        _proxy.Inject(new Fault.RequestLost());
        var answer = (await (office.Clerk with { Language = language }).SubmitAsync(Envelope.Complete())).IsProblem(503, "storage-unavailable");
        Assert.Equal(language, answer.Header("Content-Language"));
        Assert.All(
            (string[])["127.0.0.1", AzuriteServer.Account, "Exception", "Azure"],
            inside => Assert.DoesNotContain(inside, answer.Body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_clock_sixteen_minutes_off_is_told_to_the_administrator_with_both_times()
    {
        _proxy.ClockAhead = TimeSpan.FromMinutes(16);
        await RefusedAsync("clock-skew");
        Assert.Contains(office.Log.Lines, l => l.StartsWith("Error SubmitApplication failed.", StringComparison.Ordinal)
            && l.Contains("Set this machine's clock forward by 0.00:1", StringComparison.Ordinal));
        await StandsAsync("""{"blobs":"unavailable","clock":"off","tables":"unavailable"}""");
        _proxy.ClockAhead = TimeSpan.Zero;
        await SubmittedAsync(_clerk);
    }

    [Fact]
    public async Task A_missing_role_is_told_to_the_administrator_with_the_account()
    {
        _proxy.Inject(new Fault.Refused(HttpStatusCode.Forbidden, "AuthorizationPermissionMismatch"), r => r.IsTable);
        await RefusedAsync("storage-forbidden");
        Assert.Contains(office.Log.Lines, l => l.Contains(AzuriteServer.Account, StringComparison.Ordinal)
            && l.Contains("Storage Table Data Contributor", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Log.Lines, l => l.Contains(AzuriteServer.Key, StringComparison.Ordinal));
        await StandsAsync("""{"blobs":"ok","clock":"ok","tables":"forbidden"}""");
    }

    [Fact]
    public async Task Readiness_tells_which_part_is_not_well()
    {
        var well = (await office.Anybody.GetAsync("api/health/ready")).Is(HttpStatusCode.OK);
        Assert.Equal("""{"blobs":"ok","clock":"ok","tables":"ok"}""", well.Json["parts"]!.ToJsonString());

        _proxy.Inject(new Fault.RequestLost(), r => !r.IsTable);
        await StandsAsync("""{"blobs":"unavailable","clock":"ok","tables":"ok"}""");
        (await office.Anybody.GetAsync("api/health")).Is(HttpStatusCode.OK);
    }

    private static async Task<string> SubmittedAsync(Visitor clerk) => (await clerk.SubmitAsync(Envelope.Complete())).Is(HttpStatusCode.Created).Number;

    /// <summary>How often the work list has a case.</summary>
    private async Task<int> CountAsync(string number)
    {
        var list = (await office.Clerk.GetAsync($"api/cases?q={number}")).Is(HttpStatusCode.OK);
        return list.Json["cases"]!.AsArray().Count(c => (string)c!["caseNumber"]! == number);
    }

    private async Task<Answer> RefusedAsync(string problem) => (await _clerk.SubmitAsync(Envelope.Complete())).IsProblem(503, problem);

    private async Task StandsAsync(string parts)
    {
        var answer = (await office.Anybody.GetAsync("api/health/ready")).Is(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(parts, answer.Json["parts"]!.ToJsonString());
    }
}
