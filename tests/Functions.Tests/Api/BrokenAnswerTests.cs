namespace MissionReg.Functions.Tests.Api;

public sealed class BrokenAnswerTests(BreakingOffice office) : IClassFixture<BreakingOffice>
{
    [Fact]
    public async Task Answer_that_cannot_be_written_is_told_as_a_problem() =>
        (await office.Anybody.GetAsync("api/procedures?breaks=at-once")).IsProblem(500, "internal-error");

    [Fact]
    public async Task Storage_that_fails_as_the_answer_is_written_is_told_as_one_that_failed_before()
    {
        var answer = (await office.Anybody.GetAsync("api/procedures?breaks=storage")).IsProblem(503, "storage-unavailable");

        Assert.NotNull(answer.Header("Retry-After"));
    }

    [Fact]
    public Task Answer_that_breaks_off_half_way_does_not_look_whole() =>
        Assert.ThrowsAsync<HttpRequestException>(() => office.Anybody.GetAsync("api/procedures?breaks=half-way"));
}
