using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;

namespace MissionReg.Functions;

/// <summary>Traces, metrics and logs for Application Insights; compiled for Azure only.</summary>
internal static partial class Application
{
    /// <summary>The name under which the platform hands an application its telemetry address.</summary>
    private const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    static partial void AddTelemetry(FunctionsApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[ConnectionString]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults().UseAzureMonitorExporter(exporter =>
        {
            // Where the address alone is no permission, the identity that opens the storage account is one.
            if (builder.Configuration["AzureWebJobsStorage:clientId"] is { Length: > 0 } client)
            {
                exporter.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client));
            }
        });
    }
}
