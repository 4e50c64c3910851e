using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// <c>/admin/clock</c>: reads the simulated clock and moves it on, by <c>{"to": instant}</c> or <c>{"advance": duration}</c>. The
/// route exists only on a simulated clock.
/// </summary>
internal static class ClockEndpoint
{
    private const string Route = "/admin/clock";
    private const string Shape =
        "Send either {\"to\": \"2026-03-09T09:00:00+05:00\"} with an offset, or {\"advance\": \"P7D\"}, both in ISO 8601.";

    public static void Map(WebApplication application)
    {
        if (application.Services.GetService<ClockTravel>() is not { } travel)
        {
            return;
        }

        var stopping = application.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        application.MapGet(Route, () => Answer(travel));
        application.MapPost(Route, async Task<IResult> (HttpContext http) =>
        {
            if (await ReadAsync(http.Request) is not { } destination)
            {
                return Problem("The clock command cannot be read.", Shape);
            }

            using var given = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
            return await GoAsync(travel, destination, given.Token);
        });
    }

    private static async Task<IResult> GoAsync(
        ClockTravel travel, Func<DateTimeOffset, DateTimeOffset> destination, CancellationToken cancellationToken)
    {
        try
        {
            return await travel.GoAsync(destination, cancellationToken)
                ? Answer(travel)
                : Problem("A clock does not go back.", $"It is {Iso8601Instant.Write(travel.Now)} already.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops, or nobody waits for the answer any more; the clock stays where it has come to.
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<Func<DateTimeOffset, DateTimeOffset>?> ReadAsync(HttpRequest request)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.EnumerateObject().ToArray() is [var only]
                ? Read(only)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Func<DateTimeOffset, DateTimeOffset>? Read(JsonProperty command)
    {
        var text = command.Value.ValueKind == JsonValueKind.String ? command.Value.GetString() : null;
        if (command.NameEquals("to") && Iso8601Instant.TryParse(text, out var instant))
        {
            return _ => instant;
        }

        return command.NameEquals("advance") && Iso8601Duration.TryParse(text, out var duration) ? duration.After : null;
    }

    private static IResult Answer(ClockTravel travel) => Results.Json(new { now = Iso8601Instant.Write(travel.Now) });

    private static IResult Problem(string title, string detail) =>
        Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: title);
}
