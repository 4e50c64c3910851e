using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The context of one invocation; its service scope is opened at the first use.</summary>
internal sealed class InvocationContext : FunctionContext, IAsyncDisposable
{
    private readonly IServiceScopeFactory scopes;
    private AsyncServiceScope? scope;
    private IServiceProvider? services;

    public InvocationContext(IServiceScopeFactory scopes, Invocation invocation, CancellationToken cancellationToken)
    {
        this.scopes = scopes;
        FunctionDefinition = invocation.Plan.Definition;
        BindingContext = new TriggerData(invocation.BindingData);
        CancellationToken = cancellationToken;
        Features.Set(invocation);
        Features.Set(FunctionDefinition);
    }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new ActivityTrace(Activity.Current);

    public override BindingContext BindingContext { get; }

    public override RetryContext RetryContext => Features.Get<RetryContext>() ?? Try.First;

    public override IServiceProvider InstanceServices
    {
        get => services ??= (scope ??= scopes.CreateAsyncScope()).ServiceProvider;
        set => services = value;
    }

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    public async ValueTask DisposeAsync()
    {
        if (scope is { } open)
        {
            scope = null;
            await open.DisposeAsync();
        }
    }

    private sealed class TriggerData(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class ActivityTrace(Activity? activity) : TraceContext
    {
        public override string TraceParent => activity?.Id ?? "";

        public override string TraceState => activity?.TraceStateString ?? "";
    }
}
