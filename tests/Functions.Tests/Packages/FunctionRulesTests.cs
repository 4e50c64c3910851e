using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask.Client;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>
/// What the generators, analyzers and the reflection of the real worker demand of every function, and the stand-in does not;
/// docs/adr/0002-real-packages.md names the rule behind each.
/// </summary>
public sealed partial class FunctionRulesTests
{
    private static readonly Type[] FilledByTheWorker = [typeof(CancellationToken), typeof(FunctionContext)];

    [Fact]
    public void Names_are_ones_the_host_takes_and_nobody_else_has()
    {
        var names = FunctionBook.All.Select(FunctionBook.Name).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, n => Assert.Matches(HostName(), n));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Functions_are_public_methods_of_plain_classes() => Assert.All(FunctionBook.All, m =>
    {
        Assert.True(m.IsPublic, Of(m) + ": the metadata generator passes over what is not public");
        Assert.False(m.IsGenericMethodDefinition || m.DeclaringType!.IsGenericType || m.DeclaringType.IsNested, Of(m));
        Assert.True(m.IsStatic || m.DeclaringType!.GetConstructors().Length == 1, Of(m) + ": the activator needs one public constructor");
    });

    [Fact]
    public void Function_shares_its_name_with_no_other_method_of_its_class() => Assert.All(FunctionBook.All, m =>
        Assert.Single(m.DeclaringType!.GetMethods(), other => other.Name == m.Name));

    [Fact]
    public void Functions_have_one_trigger_and_no_parameter_two_bindings() => Assert.All(FunctionBook.All, m =>
    {
        Assert.Single(m.GetParameters(), p => p.IsDefined(typeof(TriggerBindingAttribute)));
        Assert.All(m.GetParameters(), p => Assert.True(p.GetCustomAttributes<BindingAttribute>().Count() <= 1, $"{Of(m)}: {p.Name}"));
    });

    [Fact]
    public void No_function_is_async_void() => Assert.All(FunctionBook.All, m =>
        Assert.False(m.ReturnType == typeof(void) && m.IsDefined(typeof(AsyncStateMachineAttribute)), Of(m)));

    [Fact]
    public void Parameters_are_of_types_a_converter_fills() => Assert.All(FunctionBook.All, m =>
    {
        Assert.All(
            m.GetParameters().Where(p => p.IsDefined(typeof(DurableClientAttribute))), p => Assert.Equal(typeof(DurableTaskClient), p.ParameterType));
        Assert.All(
            FunctionBook.Unbound(m).Where(p => p.ParameterType != typeof(string)), p => Assert.Contains(p.ParameterType, FilledByTheWorker));
    });

    [Fact]
    public void Timers_have_six_fields_and_take_the_timer() => Assert.All(FunctionBook.Of<TimerTriggerAttribute>(), m =>
    {
        var trigger = FunctionBook.Trigger(m);
        Assert.Equal(typeof(TimerInfo), trigger.ParameterType);
        Assert.Equal(6, trigger.GetCustomAttribute<TimerTriggerAttribute>()!.Schedule.Split(' ').Length);
        Assert.Equal(typeof(Task), m.ReturnType);
    });

    [Fact]
    public void Blob_of_a_path_arrives_as_a_stream_and_its_name_by_name() => Assert.All(FunctionBook.Of<BlobTriggerAttribute>(), m =>
    {
        var trigger = FunctionBook.Trigger(m);
        Assert.Equal(typeof(Stream), trigger.ParameterType);
        var path = trigger.GetCustomAttribute<BlobTriggerAttribute>()!.BlobPath;
        Assert.All(FunctionBook.Unbound(m).Where(p => p.ParameterType == typeof(string)), p => Assert.Contains($"{{{p.Name}}}", path, StringComparison.Ordinal));
    });

    private static string Of(MethodInfo m) => $"{m.DeclaringType!.Name}.{m.Name}";

    // The host's own expression (WebJobs.Script, Utility.IsValidFunctionName).
    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}$(?<!^host$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostName();
}
