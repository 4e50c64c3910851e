using Microsoft.Extensions.Logging;
using MissionReg.Durability.Books;

namespace MissionReg.Durability.Workload;

/// <summary>Keeps what the engine says went wrong with an exception: orchestrations that fail as they should have none.</summary>
internal sealed class TroubleLog(string acks) : ILoggerFactory, ILogger
{
    private readonly Lazy<LineFile> _file = new(() => new(PathBeside(acks)));

    public static string[] Read(string acks) => LineFile.Read(PathBeside(acks));

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not null)
        {
            _file.Value.Append($"{formatter(state, exception)} {exception}".ReplaceLineEndings(" | "));
        }
    }

    public void Dispose()
    {
        if (_file.IsValueCreated)
        {
            _file.Value.Dispose();
        }
    }

    private static string PathBeside(string acks) => acks + ".trouble";
}
