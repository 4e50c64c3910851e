namespace MissionReg.Offline.Tests.Durable;

/// <summary>Waits for a condition that another thread brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan GiveUp = TimeSpan.FromMinutes(5);

    public static async Task IsTrue(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(GiveUp);
        while (!await condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    public static Task IsTrue(Func<bool> condition) => IsTrue(() => Task.FromResult(condition()));
}
