using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>Keeps what was logged, in order.</summary>
internal sealed class CapturedLogs : ILoggerFactory
{
    private readonly ConcurrentQueue<(string Category, string Text)> _lines = [];

    public IEnumerable<string> All => _lines.Select(l => l.Text);

    public IEnumerable<string> Of(string category) => _lines.Where(l => l.Category == category).Select(l => l.Text);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => new Log(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Log(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs._lines.Enqueue((category, formatter(state, exception)));
    }
}
