using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>Makes loggers that are silent on replay; for code that asks for a factory.</summary>
internal sealed class ReplaySafeLoggerFactory(TaskOrchestrationContext context, ILoggerFactory loggers) : ILoggerFactory
{
    /// <summary>What it makes silent: a context that hands on another's factory must not make its loggers so twice.</summary>
    public ILoggerFactory Underlying => loggers;

    public ILogger CreateLogger(string categoryName) => new ReplaySafeLogger(context, loggers.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("Adding providers to the replay-safe logger factory is not supported.");

    /// <summary>Does nothing: the factory underneath belongs to the host.</summary>
    public void Dispose()
    {
    }
}
