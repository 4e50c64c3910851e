using System.Reflection;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask;

/// <summary>Fills <c>[DurableClient]</c> parameters.</summary>
internal sealed class DurableClientBinder(IServiceProvider services) : IParameterBinder
{
    public bool Binds(ParameterInfo parameter) => parameter.IsDefined(typeof(DurableClientAttribute), inherit: false);

    public object? Bind(ParameterInfo parameter, FunctionContext context) => services.GetRequiredService<DurableEngine>().Client;
}
