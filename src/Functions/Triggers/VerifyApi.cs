using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;
using MissionReg.Core;
using MissionReg.Core.Json;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Verification;

namespace MissionReg.Functions.Triggers;

/// <summary>Whether a paper is genuine and in force, for whoever holds it: the code is printed on it.</summary>
internal sealed class VerifyApi(PaperCheck papers, SeedBook seeds)
{
    [Function("Verify")]
    public async Task<IResult> VerifyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/verify/{number}")] HttpRequest request,
        string number,
        CancellationToken cancellationToken)
    {
        var code = request.Query["c"].ToString();
        var paper = await papers.FindAsync(code, cancellationToken);
        return Answer(request, code, paper?.Number == number ? paper : null, "../../", Prefers(request, "text/html", "application/json"));
    }

    /// <summary>The form; with <c>?code=</c>, as the form sends it, the answer.</summary>
    [Function("VerifyForm")]
    public async Task<IResult> FormAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Query["code"].ToString().Trim() is { Length: > 0 } code)
        {
            return await AnswerAsync(request, code, "", cancellationToken);
        }

        Close(request.HttpContext.Response);
        return new VerifyPage(seeds.Shared(SharedWords.Verify), Languages.OfPage(request), "");
    }

    /// <summary>Where the code on a paper leads.</summary>
    [Function("VerifyCode")]
    public Task<IResult> CodeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellationToken) => AnswerAsync(request, code, "../", cancellationToken);

    [Function("VerifyTypedCode")]
    public Task<IResult> TypedCodeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellationToken) => AnswerAsync(request, code, "../", cancellationToken);

    private async Task<IResult> AnswerAsync(HttpRequest request, string code, string root, CancellationToken cancellationToken) =>
        Answer(request, code, await papers.FindAsync(code, cancellationToken), root, !Prefers(request, "application/json", "text/html"));

    private IResult Answer(HttpRequest request, string code, CheckedPaper? paper, string root, bool asPage)
    {
        Close(request.HttpContext.Response);
        if (asPage)
        {
            return new VerifyPage(seeds.Shared(SharedWords.Verify), Languages.OfPage(request), root) { Code = code, Paper = paper };
        }

        return paper is null ? new Problem("certificate-unknown") { Standing = "unknown" } : Results.Json(Told(paper, Languages.OfPage(request)), CoreJson.Options);
    }

    private static object Told(CheckedPaper paper, Language language) => new
    {
        paper.Number,
        paper.Standing,
        service = paper.Service.In(language),
        office = paper.Office.In(language),
        paper.SignedOn,
        paper.ValidUntil,
        paper.Since,
    };

    /// <summary>What is said holds now, and neither it nor the code is anything for those who keep or count pages.</summary>
    private static void Close(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Language";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    private static bool Prefers(HttpRequest request, string type, string other) => Quality(request, type) > Quality(request, other);

    /// <summary>Of what is named; <c>*/*</c> says nothing about which.</summary>
    private static double Quality(HttpRequest request, string type) => request.GetTypedHeaders().Accept
        .Where(accepted => accepted.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(accepted => accepted.Quality ?? 1)
        .FirstOrDefault();
}
