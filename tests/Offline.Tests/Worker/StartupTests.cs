using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace MissionReg.Offline.Tests.Worker;

public sealed class StartupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public Task Two_functions_of_one_name_stop_the_start() =>
        RefusesAsync("Function 'Same' is declared more than once", typeof(One), typeof(Another));

    [Fact]
    public Task A_trigger_that_no_extension_serves_stops_the_start() =>
        RefusesAsync("Function 'Pigeon': no extension of this application serves a trigger of type 'pigeonTrigger'", typeof(Pigeon));

    [Fact]
    public Task A_parameter_that_nothing_fills_stops_the_start() =>
        RefusesAsync("Function 'Unbound': nothing provides a value for parameter 'absent' of type 'String'", typeof(Unbound));

    [Fact]
    public Task A_function_that_is_not_public_stops_the_start() =>
        RefusesAsync("Function 'Hidden' (MissionReg.Offline.Tests.Worker.StartupTests+Hidden.Run) is not a public method", typeof(Hidden));

    [Fact]
    public Task A_schedule_that_is_none_stops_the_start() =>
        RefusesAsync("Function 'FiveFields': '*/15 * * * *' is not a schedule of six fields", typeof(FiveFields));

    [Fact]
    public Task A_missing_setting_in_a_binding_stops_the_start() =>
        RefusesAsync("Function 'Unset': setting 'MissionRegTest:Nowhere' is missing", typeof(Unset));

    [Fact]
    public Task A_route_that_is_no_template_stops_the_start() =>
        RefusesAsync("Function 'Crooked': 'api/{open' is not a route template", typeof(Crooked));

    public void Dispose() => folder.Dispose();

    private async Task RefusesAsync(string message, params Type[] functions)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Application.StartAsync(folder, functions));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    public static class One
    {
        [Function("Same")]
        public static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class Another
    {
        [Function("same")]
        public static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class Pigeon
    {
        [Function("Pigeon")]
        public static void Run([PigeonTrigger] string letter) => Assert.NotNull(letter);
    }

    public static class Unbound
    {
        [Function("Unbound")]
        public static IResult Run([HttpTrigger(Route = "{present}")] HttpRequest request, string present, string absent) =>
            Results.Text(present + absent + request.Path);
    }

    public static class Hidden
    {
        [Function("Hidden")]
        internal static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class FiveFields
    {
        [Function("FiveFields")]
        public static void Run([TimerTrigger("*/15 * * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class Unset
    {
        [Function("Unset")]
        public static void Run([TimerTrigger("%MissionRegTest:Nowhere%")] TimerInfo timer) => Assert.NotNull(timer);
    }

    public static class Crooked
    {
        [Function("Crooked")]
        public static IResult Run([HttpTrigger(Route = "{open")] HttpRequest request) => Results.Text(request.Path);
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class PigeonTriggerAttribute : TriggerBindingAttribute;
}
