namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Moves the simulated clock from due instant to due instant, one command at a time.</summary>
internal sealed class ClockTravel(SimulatedClock clock, TriggerHost triggers, ClockRecord record) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    public DateTimeOffset Now => clock.Now;

    /// <summary>
    /// Completes when all that falls due on the way, and all that this sets off, has been run. If it is cancelled the clock
    /// stays where it has come to.
    /// </summary>
    /// <param name="destination">Tells the target from the instant at which the command's turn has come.</param>
    /// <returns>Whether the target is not in the past.</returns>
    public async Task<bool> GoAsync(Func<DateTimeOffset, DateTimeOffset> destination, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var target = destination(clock.Now);
            if (target < clock.Now)
            {
                return false;
            }

            try
            {
                await RunUpToAsync(target, cancellationToken);
                clock.MoveTo(target);
                await RunUpToAsync(target, cancellationToken);
            }
            finally
            {
                record.Write(clock.Now);
            }

            return true;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task RunUpToAsync(DateTimeOffset target, CancellationToken cancellationToken)
    {
        do
        {
            await triggers.DrainAsync(cancellationToken);
        }
        while (clock.FireNext(target, record.Write));
    }
}
