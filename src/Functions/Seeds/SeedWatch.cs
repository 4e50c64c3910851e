using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MissionReg.Functions.Seeds;

/// <summary>
/// Where several instances serve at once: takes in, every few minutes, what an administrator loaded through another one. In real
/// time; a simulated clock stands still, and has one instance only.
/// </summary>
internal sealed class SeedWatch(SeedDesk desk, ILogger<SeedWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await desk.CatchUpAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The next look may succeed, and what is here goes on to serve.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogWarning("What other instances loaded cannot be taken in for now ({Failure})", e.GetType().Name);
            }
        }
    }
}
