using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>DURABLE0001 to 0008 and 0011, held here by the compiled code: an orchestrator is replayed and may only wait for what is recorded.</summary>
public sealed class OrchestratorRulesTests
{
    private static readonly MethodInfo[] Orchestrators = [.. FunctionBook.Of<OrchestrationTriggerAttribute>()];

    // Type, and the members that are not the same at every replay; none named: every member.
    private static readonly (Type Type, string[] Members)[] Fickle =
    [
        (typeof(DateTime), ["get_Now", "get_UtcNow", "get_Today"]),
        (typeof(DateTimeOffset), ["get_Now", "get_UtcNow"]),
        (typeof(TimeProvider), []),
        (typeof(System.Diagnostics.Stopwatch), []),
        (typeof(Guid), ["NewGuid", "CreateVersion7"]),
        (typeof(Random), []),
        (typeof(System.Security.Cryptography.RandomNumberGenerator), []),
        (typeof(Task), ["Delay", "Run", "ContinueWith", "Wait", "ConfigureAwait"]),
        (typeof(TaskFactory), []),
        (typeof(Thread), []),
        (typeof(Timer), []),
        (typeof(PeriodicTimer), []),
        (typeof(Parallel), []),
        (typeof(Environment), []),
        (typeof(File), []),
        (typeof(HttpClient), []),
    ];

    [Fact]
    public void Orchestrators_take_their_context_and_at_most_one_input_and_nothing_else()
    {
        Assert.NotEmpty(Orchestrators);
        Assert.All(Orchestrators, m =>
        {
            Assert.Equal(typeof(TaskOrchestrationContext), FunctionBook.Trigger(m).ParameterType);
            Assert.Single(m.GetParameters(), p => p.IsDefined(typeof(BindingAttribute)));
            Assert.InRange(FunctionBook.Unbound(m).Count(p => p.ParameterType != typeof(FunctionContext)), 0, 1);
            Assert.DoesNotContain(m.GetParameters(), p => p.ParameterType == typeof(CancellationToken));
            Assert.True(m.IsStatic, "an orchestrator with services of its own is tempted to use them");
            Assert.True(typeof(Task).IsAssignableFrom(m.ReturnType));
        });
    }

    [Fact]
    public void Orchestrators_call_nothing_that_a_replay_would_find_changed() =>
        Assert.All(Orchestrators, m => Assert.Empty(FickleCalls(m)));

    [Fact]
    public void Fickle_call_is_found_however_deep_it_lies() =>
        Assert.Equal(["DateTime.get_UtcNow", "Environment.get_MachineName", "Task.Delay"], FickleCalls(typeof(Hasty).GetMethod(nameof(Hasty.RunAsync))!));

    private static IEnumerable<string> FickleCalls(MethodInfo orchestrator) => CalledMethods.From(orchestrator)
        .Where(c => Fickle.Any(f => f.Type.IsAssignableFrom(c.DeclaringType) && (f.Members.Length == 0 || f.Members.Contains(c.Name))))
        .Select(c => $"{c.DeclaringType!.Name}.{c.Name}").Distinct().Order(StringComparer.Ordinal);

    private static class Hasty
    {
        public static async Task<string> RunAsync()
        {
            await Task.Delay(TimeSpan.Zero);
            Func<string> later = () => $"{Started():O} {Environment.MachineName}";
            return later();
        }

        private static DateTime Started() => DateTime.UtcNow;
    }
}
