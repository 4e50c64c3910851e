namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>Names the <see cref="WorkerExtensionStartup"/> that an extension's assembly wants run.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public class WorkerExtensionStartupAttribute : Attribute
{
    public WorkerExtensionStartupAttribute(Type startupType)
    {
        ArgumentNullException.ThrowIfNull(startupType);
        StartupType = startupType;
    }

    public Type StartupType { get; }
}
