using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Daks.App.Tests.Hosting;

/// <summary>Everything the host wrote, exceptions and scopes included.</summary>
internal sealed class CapturedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = new StringBuilder($"{logLevel} {category}: {formatter(state, exception)}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                line.AppendJoin("", values.Select(value => $" {value.Key}={value.Value}"));
            }

            lines.Enqueue(line.Append(' ').Append(exception).ToString());
        }
    }
}
