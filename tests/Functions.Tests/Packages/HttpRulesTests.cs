using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>What the ASP.NET Core integration of the real worker, and the host before it, demand of HTTP functions.</summary>
public sealed class HttpRulesTests
{
    private static readonly MethodInfo[] Functions = [.. FunctionBook.Of<HttpTriggerAttribute>()];

    [Fact]
    public void Answers_are_results_of_asp_net_core_and_requests_its_requests() => Assert.All(Functions, m =>
    {
        Assert.True(typeof(IResult).IsAssignableFrom(FunctionBook.Answer(m)), $"{m.DeclaringType!.Name}.{m.Name} returns {FunctionBook.Answer(m).Name}");
        Assert.Equal(typeof(HttpRequest), FunctionBook.Trigger(m).ParameterType);
    });

    [Fact]
    public void Every_word_of_a_route_has_its_parameter_and_every_parameter_its_word() => Assert.All(Functions, m =>
    {
        var words = RoutePatternFactory.Parse(Trigger(m).Route!).Parameters.Select(p => p.Name);
        var parameters = FunctionBook.Unbound(m).Where(p => p.ParameterType == typeof(string)).Select(p => p.Name!);
        Assert.Equal(words.Order(StringComparer.Ordinal), parameters.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void No_two_functions_answer_the_same_method_on_the_same_route()
    {
        var routes = Functions.SelectMany(m => Trigger(m).Methods!.Select(method => $"{method} {Trigger(m).Route}".ToUpperInvariant())).ToArray();
        Assert.Equal(routes.Length, routes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nothing_lies_where_the_host_lies() => Assert.All(Functions, m =>
        Assert.DoesNotContain(Trigger(m).Route!.Split('/')[0], new[] { "admin", "runtime" }, StringComparer.OrdinalIgnoreCase));

    private static HttpTriggerAttribute Trigger(MethodInfo m) => FunctionBook.Trigger(m).GetCustomAttribute<HttpTriggerAttribute>()!;
}
