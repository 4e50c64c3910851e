using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Puts the HTTP functions of an application on its web server, once.</summary>
internal static class HttpServices
{
    public static void AddTo(FunctionsApplicationBuilder builder)
    {
        if (builder.Services.Any(s => s.ServiceType == typeof(HttpListener)))
        {
            return;
        }

        builder.Services.AddSingleton<HttpListener>();
        builder.Services.AddSingleton<ITriggerListener>(s => s.GetRequiredService<HttpListener>());
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.All);
        builder.Use(HttpResult.Write);
        builder.WhenBuilt(application =>
        {
            application.UseForwardedHeaders();
            ((IEndpointRouteBuilder)application).DataSources.Add(
                new HttpEndpoints(application.Services.GetRequiredService<HttpListener>()));
        });
    }
}
