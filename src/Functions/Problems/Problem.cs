using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Problems;

/// <summary>
/// An error answer of RFC 9457 with a stable <c>type</c>, in the language of <c>Accept-Language</c>. It never repeats what was sent.
/// </summary>
/// <param name="Code">Id in <c>seeds/wording/problems.json</c>; <c>type</c> is <c>urn:missionreg:problem:&lt;code&gt;</c>.</param>
/// <param name="Status">HTTP status.</param>
internal sealed record Problem(string Code, int Status) : IResult
{
    public string? Paragraph { get; init; }

    public ImmutableArray<(string Field, string Code, LocalizedText? Message)> Errors { get; init; } = [];

    /// <summary>What the rules refuse: 403 by the wrong role, 422 for missing documents, 409 otherwise.</summary>
    public static Problem Of(Refusal refusal) => new(refusal.Code, StatusOf(refusal))
    {
        Paragraph = refusal.Paragraph is { Length: > 0 } paragraph ? paragraph : null,
        Errors = [.. refusal.Subjects.Select(s => ($"documents.{s}", refusal.Code == Refusal.MissingDocuments ? "missing" : refusal.Code, (LocalizedText?)null))],
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Languages.Of(httpContext.Request);
        var texts = httpContext.RequestServices.GetRequiredService<SeedBook>().Problems;
        var text = texts.Find(Code) ?? throw new InvalidOperationException($"no wording for problem '{Code}'");
        httpContext.Response.Headers.ContentLanguage = language.ToString().ToLowerInvariant();
        var body = new
        {
            type = "urn:missionreg:problem:" + Code,
            title = text.Title.In(language),
            status = Status,
            detail = text.Detail.In(language),
            paragraph = Paragraph,
            errors = Errors.IsEmpty ? (FieldProblem[]?)null : [.. Errors.Select(e => new FieldProblem(e.Field, e.Code, Message(e.Code, e.Message)))],
        };
        return Results.Json(body, CoreJson.Options, "application/problem+json", Status).ExecuteAsync(httpContext);

        string Message(string code, LocalizedText? own) => (own ?? texts.Find(code)?.Detail ?? text.Detail).In(language);
    }

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        Refusal.Forbidden => StatusCodes.Status403Forbidden,
        Refusal.MissingDocuments when refusal.Paragraph is not null => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    };
}
