using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The routes of the functions; asked for at the first request, when all functions have been claimed.</summary>
internal sealed class HttpEndpoints(HttpListener listener) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> endpoints = new(() => [.. listener.Functions.Select(f => Build(listener, f))]);

    public override IReadOnlyList<Endpoint> Endpoints => endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static Endpoint Build(HttpListener listener, HttpFunction function)
    {
        var route = new RouteEndpointBuilder(http => listener.ServeAsync(function, http), function.Route, order: 0)
        {
            DisplayName = function.Entry.Name,
        };
        route.Metadata.Add(new HttpMethodMetadata(function.Methods));
        return route.Build();
    }
}
