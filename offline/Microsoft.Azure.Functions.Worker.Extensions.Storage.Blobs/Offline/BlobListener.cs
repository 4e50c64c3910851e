using System.Reflection;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// Runs functions for the blobs of containers. The containers are looked at in real time, on a simulated clock too: what lies in
/// them comes from outside.
/// </summary>
internal sealed class BlobListener(
    IFunctionInvoker invoker,
    IConfiguration configuration,
    DataFolder data,
    BlobSource source,
    BlobSettings settings,
    PoisonBlobs poison,
    ILogger<BlobListener> log)
    : IBindingDataSource, IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource giveUp = new();
    private readonly List<BlobFunction> functions = [];
    private BlobScan[] scans = [];
    private Task looking = Task.CompletedTask;

    public bool TryClaim(FunctionEntry function)
    {
        if (function.Trigger<BlobTriggerAttribute>() is not { } parameter)
        {
            return false;
        }

        functions.Add(BlobFunction.From(function, parameter, configuration));
        return true;
    }

    public bool Provides(FunctionEntry function, ParameterInfo parameter) =>
        functions.Find(f => f.Entry == function)!.Pattern.Parts.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        scans = [.. functions.Select(f => new BlobScan(f, source.Container(f), invoker, data, poison, log, giveUp.Token))];
        looking = Task.Run(LookAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        try
        {
            await looking.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("Blob functions still running are given up");
            await giveUp.CancelAsync();
        }
    }

    /// <summary>
    /// Looks until nothing is left to do. What has come since the last look is given a moment to prove that nobody is still
    /// writing it; a file that changes meanwhile is left to a later look.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        foreach (var scan in scans)
        {
            await DrainAsync(scan, cancellationToken);
        }
    }

    public void Dispose()
    {
        stop.Dispose();
        giveUp.Dispose();
        foreach (var scan in scans)
        {
            scan.Dispose();
        }
    }

    private async Task DrainAsync(BlobScan scan, CancellationToken cancellationToken)
    {
        for (var idle = 0; idle < 2;)
        {
            var (ran, fresh) = await scan.LookAsync(cancellationToken);
            if (ran + fresh == 0)
            {
                return;
            }

            idle = ran > 0 ? 0 : idle + 1;
            if (fresh > 0)
            {
                await Task.Delay(settings.PollingInterval < Settle ? settings.PollingInterval : Settle, cancellationToken);
            }
        }
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(settings.PollingInterval);
        try
        {
            do
            {
                foreach (var scan in scans)
                {
                    await LookAsync(scan);
                }
            }
            while (await timer.WaitForNextTickAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task LookAsync(BlobScan scan)
    {
        try
        {
            await scan.LookAsync(stop.Token);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RequestFailedException or AuthenticationFailedException)
        {
            log.LogError(e, "A container cannot be looked at");
        }
    }
}
