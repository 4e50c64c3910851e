using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace MissionReg.Bench.Durable;

/// <summary>The engine as the application opens it, on the system's clock, without logs.</summary>
internal static class Engine
{
    public static DataConverter Converter => JsonDataConverter.Default;

    public static DurableEngine Open(string database, Action<TaskRegistry> register)
    {
        var registry = new TaskRegistry();
        register(registry);
        return new(new(database), registry, Converter, TimeProvider.System, NullLoggerFactory.Instance);
    }
}
