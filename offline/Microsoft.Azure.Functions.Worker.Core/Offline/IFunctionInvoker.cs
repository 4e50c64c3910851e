namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Runs one function through the middleware, with a service scope of its own and its parameters bound.</summary>
internal interface IFunctionInvoker
{
    /// <param name="function">The function to run.</param>
    /// <param name="trigger">The value of the trigger parameter, already of the parameter's type.</param>
    /// <param name="bindingData">Values for parameters of the same name (route values, <c>{name}</c> of a blob path).</param>
    /// <param name="prepare">Adds what a trigger wants found on the context (<c>Items</c>, <c>Features</c>) before the middleware runs.</param>
    /// <returns>What the function returned, awaited; <see langword="null"/> for <c>void</c> and <c>Task</c>.</returns>
    /// <exception cref="Exception">Whatever the function or a middleware threw, unwrapped.</exception>
    Task<object?> InvokeAsync(
        FunctionEntry function,
        object? trigger,
        IReadOnlyDictionary<string, object?> bindingData,
        Action<FunctionContext>? prepare,
        CancellationToken cancellationToken);
}
