using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Offline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds an application that is its own host: a web application with the listeners of its functions.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly InvocationPipeline pipeline = new();
    private readonly List<Action<WebApplication>> whenBuilt = [];
    private bool hasBuilt;

    internal FunctionsApplicationBuilder(string[]? args, IEnumerable<Type>? functionTypes = null)
    {
        web = WebApplication.CreateBuilder(args ?? []);
        var application = FunctionAssembly.Of(web.Environment);
        HostSettings.Apply(web);
        HostServices.Add(this, pipeline, functionTypes ?? application.GetTypes());
        FunctionAssembly.RunExtensionStartups(application, this);
    }

    /// <inheritdoc/>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    /// <inheritdoc/>
    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public ConfigurationManager Configuration => web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => web.Logging;

    /// <inheritdoc/>
    public IMetricsBuilder Metrics => web.Metrics;

    /// <inheritdoc/>
    public IServiceCollection Services => web.Services;

    public IHost Build()
    {
        EnsureNotBuilt();
        hasBuilt = true;
        Services.AddDefaultClock();
        var application = web.Build();
        ClockEndpoint.Map(application);
        foreach (var configure in whenBuilt)
        {
            configure(application);
        }

        return application;
    }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    /// <inheritdoc/>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        EnsureNotBuilt();
        pipeline.Add(middleware);
        return this;
    }

    /// <summary>Lets an extension add to the web application that carries the functions.</summary>
    internal void WhenBuilt(Action<WebApplication> configure) => whenBuilt.Add(configure);

    private void EnsureNotBuilt()
    {
        if (hasBuilt)
        {
            throw new InvalidOperationException("The application has already been built.");
        }
    }
}
