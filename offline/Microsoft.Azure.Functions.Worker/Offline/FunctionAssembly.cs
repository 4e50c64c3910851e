using System.Reflection;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The assembly whose functions are run, and the extensions that it uses.</summary>
internal static class FunctionAssembly
{
    /// <summary>The one named by the host's <c>applicationName</c>, which is the entry assembly unless it is set.</summary>
    public static Assembly Of(IHostEnvironment environment) =>
        Assembly.GetEntryAssembly() is { } entry && entry.GetName().Name == environment.ApplicationName
            ? entry
            : Assembly.Load(new AssemblyName(environment.ApplicationName));

    /// <summary>Runs what the referenced extensions, and the application itself, name as their startup.</summary>
    public static void RunExtensionStartups(Assembly application, IFunctionsWorkerApplicationBuilder builder)
    {
        var startups = application.GetReferencedAssemblies()
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .Select(Assembly.Load)
            .Append(application)
            .SelectMany(assembly => assembly.GetCustomAttributes<WorkerExtensionStartupAttribute>());

        foreach (var startup in startups)
        {
            ((WorkerExtensionStartup)Activator.CreateInstance(startup.StartupType, nonPublic: true)!).Configure(builder);
        }
    }
}
