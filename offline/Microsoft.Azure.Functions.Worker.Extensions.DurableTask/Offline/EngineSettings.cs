using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.Configuration;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask;

/// <summary>What of <c>extensions.durableTask</c> in <c>host.json</c> the engine goes by; the rest is about other engines.</summary>
internal static class EngineSettings
{
    private const string Section = "AzureFunctionsJobHost:extensions:durableTask";

    /// <exception cref="InvalidOperationException">A value is none that the real extension takes.</exception>
    public static DurableEngineOptions Read(string databasePath, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = new DurableEngineOptions(databasePath);
        if (section["defaultVersion"] is not { Length: > 0 } version)
        {
            return options;
        }

        // As in the real extension the one version is both what new instances get and what this worker has.
        return options with
        {
            DefaultVersion = version,
            Version = version,
            VersionMatchStrategy = section.GetValue("versionMatchStrategy", VersionMatchStrategy.CurrentOrOlder),
            VersionFailureStrategy = section.GetValue("versionFailureStrategy", VersionFailureStrategy.Reject),
        };
    }
}
