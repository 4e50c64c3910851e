using Microsoft.Azure.Functions.Worker.Offline;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>ASP.NET Core's types for HTTP functions.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        HttpServices.AddTo(builder);
        return builder;
    }
}
