using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MissionReg.Offline.Tests.Worker;

/// <summary>What an extension may build on: the seam between a listener and the invoker.</summary>
public sealed class InvocationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_function_runs_and_ends_within_the_turns_of_its_callers_context()
    {
        var builder = Application.Builder(folder, [typeof(Courier)]);
        builder.Services.AddSingleton<ITriggerListener, PigeonLoft>();
        builder.Services.AddSingleton<IParameterBinder, LoftBinder>();
        builder.UseMiddleware(async (context, next) => await next());
        await using var application = await Application.StartAsync(builder);
        var loft = Assert.IsType<PigeonLoft>(application.Services.GetServices<ITriggerListener>().Last(l => l is PigeonLoft));
        var reply = new TaskCompletionSource<string>();
        using var turns = new Turns();

        var (run, notedAtOnce) = turns.Run(() =>
        {
            var invocation = loft.SendAsync(reply.Task, "from the island");
            return (invocation, application.Notebook.Lines.SingleOrDefault());
        });
        Assert.Equal("flown from the island by loft", notedAtOnce);
        Assert.False(run.IsCompleted);

        turns.Run(() => reply.TrySetResult("received"));

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal("received", await run);
    }

    [Fact]
    public async Task Stopping_waits_for_what_runs()
    {
        var application = await Application.StartAsync(folder, [typeof(Patient)]);
        folder.Write("intake/a", "scan");
        await Application.UntilAsync(() => application.Notebook.Lines.Count == 1);

        await application.DisposeAsync();

        Assert.Equal(["begin", "end"], application.Notebook.Lines);
    }

    [Fact]
    public async Task What_does_not_end_in_time_is_cancelled()
    {
        var builder = Application.Builder(folder, [typeof(Endless)]);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var application = await Application.StartAsync(builder);
        folder.Write("intake/a", "scan");
        await Application.UntilAsync(() => application.Notebook.Lines.Count == 1);

        await application.DisposeAsync();

        await Application.UntilAsync(() => application.Notebook.Lines.Contains("cancelled"));
    }

    public void Dispose() => folder.Dispose();

    public sealed class Courier(Notebook notebook)
    {
        [Function("Courier")]
        public async Task<string> RunAsync([PigeonTrigger] Task<string> letter, string origin, PigeonLoft loft)
        {
            notebook.Note($"flown {origin} by {loft.Name}");
            return await letter;
        }
    }

    public sealed class Patient(Notebook notebook)
    {
        [Function("Patient")]
        public async Task RunAsync([BlobTrigger("intake/{name}")] Stream blob)
        {
            Assert.True(blob.CanRead);
            notebook.Note("begin");
            await Task.Delay(300);
            notebook.Note("end");
        }
    }

    public sealed class Endless(Notebook notebook)
    {
        [Function("Endless")]
        public async Task RunAsync([BlobTrigger("intake/{name}")] Stream blob, CancellationToken cancellationToken)
        {
            Assert.True(blob.CanRead);
            notebook.Note("begin");
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                notebook.Note("cancelled");
            }
        }
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class PigeonTriggerAttribute : TriggerBindingAttribute;

    public sealed class PigeonLoft : ITriggerListener
    {
        private readonly IFunctionInvoker invoker;
        private FunctionEntry? courier;

        public PigeonLoft(IServiceProvider services) => invoker = services.GetRequiredService<IFunctionInvoker>();

        public string Name { get; } = "loft";

        public async Task<object?> SendAsync(Task<string> letter, string origin) => await invoker.InvokeAsync(
            courier!, letter, new Dictionary<string, object?> { ["origin"] = origin }, prepare: null, CancellationToken.None);

        bool ITriggerListener.TryClaim(FunctionEntry function)
        {
            if (function.Trigger<PigeonTriggerAttribute>() is not null)
            {
                courier = function;
            }

            return courier == function;
        }

        Task ITriggerListener.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        Task ITriggerListener.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        Task ITriggerListener.DrainAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class LoftBinder(IEnumerable<ITriggerListener> listeners) : IParameterBinder
    {
        public bool Binds(ParameterInfo parameter) => parameter.ParameterType == typeof(PigeonLoft);

        public object? Bind(ParameterInfo parameter, FunctionContext context) => listeners.OfType<PigeonLoft>().Single();
    }

    /// <summary>A context that runs everything on the thread that takes the turn, as an orchestration's engine does.</summary>
    private sealed class Turns : SynchronizationContext, IDisposable
    {
        private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();
        private readonly SynchronizationContext? before = Current;

        public override void Post(SendOrPostCallback d, object? state) => posted.Enqueue((d, state));

        public T Run<T>(Func<T> turn)
        {
            SetSynchronizationContext(this);
            try
            {
                var result = turn();
                while (posted.TryDequeue(out var next))
                {
                    next.Callback(next.State);
                }

                return result;
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public void Dispose() => SetSynchronizationContext(before);
    }
}
