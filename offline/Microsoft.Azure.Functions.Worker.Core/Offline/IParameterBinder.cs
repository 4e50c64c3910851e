using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Gives a value to a parameter that is not the trigger, by its attribute (<c>[DurableClient]</c>) or type.</summary>
internal interface IParameterBinder
{
    bool Binds(ParameterInfo parameter);

    object? Bind(ParameterInfo parameter, FunctionContext context);
}
