using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// A listener that knows before any invocation which parameters its binding data will fill, so that one nobody fills is
/// reported at the start. Parameters of a listener that is not a source are looked at only when the function runs.
/// </summary>
internal interface IBindingDataSource : ITriggerListener
{
    bool Provides(FunctionEntry function, ParameterInfo parameter);
}
