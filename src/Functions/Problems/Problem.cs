using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MissionReg.Core;
using MissionReg.Core.Cases;
using MissionReg.Core.Json;
using MissionReg.Core.Seeds;
using MissionReg.Core.Texts;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage;

namespace MissionReg.Functions.Problems;

/// <summary>
/// An error answer of RFC 9457 with a stable <c>type</c>, in the language of <c>Accept-Language</c>. It never repeats what was sent.
/// </summary>
/// <param name="Code">Id in <c>seeds/wording/problems.json</c>; <c>type</c> is <c>urn:missionreg:problem:&lt;code&gt;</c>.</param>
/// <param name="Reason">Id of a reason of that problem.</param>
internal sealed record Problem(string Code, string? Reason = null) : IResult
{
    private static readonly TimeSpan Shortly = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhenMended = TimeSpan.FromMinutes(5);

    /// <summary>Paragraph of the regulation that it rests on.</summary>
    public string? Paragraph { get; init; }

    public ImmutableArray<FieldFault> Errors { get; init; } = [];

    /// <summary>How a paper stands that was asked about; a member of its own in the answer.</summary>
    public string? Standing { get; init; }

    /// <summary>When it is worth trying again; a header of the answer.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <param name="act">Paragraph of the act that was refused, for refusals that rest on none of their own.</param>
    public static Problem Of(Refusal refusal, string? act = null)
    {
        var problem = refusal.Code switch
        {
            Refusal.Forbidden => new Problem(refusal.Code),
            Refusal.WrongState => new Problem(refusal.Code, refusal.Code) { Paragraph = act is { Length: > 0 } ? act : null },
            Refusal.MissingDocuments => new Problem(refusal.Code) { Errors = [.. refusal.Subjects.Select(s => FieldFault.OfDocument(s, "missing"))] },
            _ => new Problem("rule-refused", refusal.Code) { Errors = [.. refusal.Subjects.Select(s => FieldFault.OfSubject(s, refusal.Code))] },
        };
        return problem with { Paragraph = refusal.Paragraph is { Length: > 0 } paragraph ? paragraph : problem.Paragraph };
    }

    /// <summary>The caller can do nothing but come again: soon, or when an administrator had time to mend it.</summary>
    public static Problem Of(StorageFault fault) => fault.Kind switch
    {
        StorageFaultKind.ClockSkew => new Problem("clock-skew") { RetryAfter = WhenMended },
        StorageFaultKind.Forbidden => new Problem("storage-forbidden") { RetryAfter = WhenMended },
        StorageFaultKind.Full => new Problem("storage-full") { RetryAfter = WhenMended },
        _ => new Problem("storage-unavailable") { RetryAfter = fault.RetryAfter ?? Shortly },
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Languages.Of(httpContext.Request);
        var catalog = httpContext.RequestServices.GetRequiredService<SeedBook>().Problems;
        var text = catalog.Problem(Code);
        httpContext.Response.Headers.ContentLanguage = language.Tag();
        if (text.Status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } pause)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var body = new
        {
            type = "urn:missionreg:problem:" + Code,
            title = text.Title.In(language),
            status = text.Status,
            detail = catalog.Detail(Code, Reason, language, Blanks(httpContext)),
            reason = Reason,
            paragraph = Paragraph,
            standing = Standing,
            errors = Errors.IsEmpty ? null : Errors.Select(e => new { e.Field, e.Code, message = MessageOf(e, catalog, language) }),
        };
        return Results.Text(JsonSerializer.Serialize(body, CoreJson.Options), "application/problem+json", statusCode: text.Status).ExecuteAsync(httpContext);
    }

    private Dictionary<string, string> Blanks(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<MissionRegOptions>>().Value;
        var route = httpContext.Request.Path.Value ?? "";
        return new Dictionary<string, string>
        {
            ["limit"] = MiB(Code is "case-too-large" ? options.MaxCaseBytes : options.MaxFileBytes),
            ["expected"] = route.Contains("/commands/", StringComparison.Ordinal) ? "application/json" : "multipart/form-data",
        };
    }

    private static string MiB(long bytes) => (bytes / (1024m * 1024m)).ToString("0.##", CultureInfo.InvariantCulture);

    private static string MessageOf(FieldFault fault, ProblemCatalog catalog, Language language)
    {
        var rejected = catalog.Problem("document-rejected").Reasons.FirstOrDefault(r => r.Id == fault.Code)?.Text;
        var refused = catalog.Problem("rule-refused").Reasons.FirstOrDefault(r => r.Id == fault.Code)?.Text;
        var generic = catalog.FieldErrors.FirstOrDefault(e => e.Code == fault.Code)?.Text;
        var blanks = new Dictionary<string, string> { ["field"] = fault.Field, ["other"] = fault.Other ?? "", ["max"] = $"{fault.Max}" };
        return fault.Message?.In(language) ?? rejected?.In(language) ?? refused?.In(language)
            ?? (generic is null ? fault.Code : Placeholders.Fill(generic.In(language), blanks));
    }
}
