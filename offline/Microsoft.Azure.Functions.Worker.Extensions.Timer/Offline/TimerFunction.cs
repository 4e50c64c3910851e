using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A function with its schedule.</summary>
internal sealed record TimerFunction(FunctionEntry Entry, Schedule Schedule, bool UseMonitor, bool RunOnStartup)
{
    public static TimerFunction From(FunctionEntry entry, ParameterInfo parameter, IConfiguration configuration)
    {
        if (parameter.ParameterType != typeof(TimerInfo))
        {
            throw new InvalidOperationException(
                $"Function '{entry.Name}': trigger parameter '{parameter.Name}' is a {parameter.ParameterType.Name}, not a TimerInfo.");
        }

        var trigger = parameter.GetCustomAttribute<TimerTriggerAttribute>()!;
        var schedule = Schedule.Parse(SettingExpression.Resolve(trigger.Schedule, configuration, entry), entry);
        return new TimerFunction(entry, schedule, trigger.UseMonitor, trigger.RunOnStartup);
    }
}
