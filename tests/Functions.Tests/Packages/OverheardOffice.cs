using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using MissionReg.Functions.Security;
using MissionReg.Functions.Tests.Api;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>An office that keeps what its HTTP functions returned, and what is left of it afterwards.</summary>
public sealed class OverheardOffice : Office
{
    public ConcurrentQueue<(object? Returned, Func<object?> Left)> Heard { get; } = new();

    protected override void Furnish(FunctionsApplicationBuilder builder) => builder.UseWhen(CallerMiddleware.Applies, async (context, next) =>
    {
        await next();
        var result = context.GetInvocationResult();
        Heard.Enqueue((result.Value, () => result.Value));
    });
}
