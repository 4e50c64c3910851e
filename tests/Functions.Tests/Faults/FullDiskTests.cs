using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Functions.Storage.Embedded;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Faults;

/// <summary>An embedded storage that has no room left: nothing more is taken in, nothing is lost, and with room it goes on.</summary>
public sealed class FullDiskTests : Office
{
    private const string Key = "full-disk";

    [Fact]
    public async Task An_application_is_refused_while_the_disk_is_full_and_taken_once_afterwards()
    {
        var before = (await Clerk.SubmitAsync(Envelope.Complete())).Is(HttpStatusCode.Created).Number;
        var clerk = Clerk with { Key = Key };
        await LimitAsync(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => FilledAsync(clerk)));
        Assert.All(answers, a => Assert.Equal("300", a.Header("Retry-After")));
        Assert.Contains(Log.Lines, l => l.StartsWith("Error SubmitApplication failed. Storage", StringComparison.Ordinal) && l.Contains("is full", StringComparison.Ordinal));

        await LimitAsync(1_000_000_000);
        var after = (await clerk.SubmitAsync(Envelope.Complete())).Is(HttpStatusCode.Created).Number;
        Assert.Equal(after, (await clerk.SubmitAsync(Envelope.Complete())).Is(HttpStatusCode.Created).Number);
        Assert.Equal(OrdinalOf(before) + 1, OrdinalOf(after));
    }

    private static async Task<Answer> FilledAsync(Visitor clerk) => (await clerk.SubmitAsync(Envelope.Complete())).IsProblem(503, "storage-full");

    /// <summary>How large the database may become, in pages; never below what it has.</summary>
    private Task<object?> LimitAsync(int pages) =>
        Services.GetRequiredService<SqliteDatabase>().WriteAsync(c => Rows.Scalar(c, $"PRAGMA max_page_count = {pages}"), default);
}
