namespace Microsoft.Azure.Functions.Worker.Core;

/// <summary>What an extension does once, when the builder is created.</summary>
public abstract class WorkerExtensionStartup
{
    public abstract void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder);
}
