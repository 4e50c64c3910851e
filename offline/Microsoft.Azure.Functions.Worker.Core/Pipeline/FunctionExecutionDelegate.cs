namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline around a function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
