namespace MissionReg.Bench.Durable;

/// <summary>Milliseconds after the due time. None was early and none ran twice, or there would be no tally.</summary>
/// <param name="CodeP50">Half the orchestrators ran on no later.</param>
/// <param name="DiskP50">Half were complete on disk no later.</param>
internal sealed record TimersTally(int Count, double CodeP50, double CodeP99, double CodeMax, double DiskP50, double DiskP99, double DiskMax)
{
    public static TimersTally Of(Waits code, Waits disk) => new(
        code.Count, At(code, 50), At(code, 99), At(code, 100), At(disk, 50), At(disk, 99), At(disk, 100));

    private static double At(Waits waits, double hundredths) => Math.Round(waits.Percentile(hundredths), 1);
}
