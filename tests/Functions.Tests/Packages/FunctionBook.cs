using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>The functions of the application, as its assembly declares them.</summary>
internal static class FunctionBook
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. typeof(Application).Assembly.GetTypes().SelectMany(t => t.GetMethods(Declared)).Where(m => m.IsDefined(typeof(FunctionAttribute)))];

    public static IEnumerable<MethodInfo> Of<TTrigger>()
        where TTrigger : TriggerBindingAttribute => All.Where(m => Trigger(m).GetCustomAttribute<TTrigger>() is not null);

    public static string Name(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    public static ParameterInfo Trigger(MethodInfo function) => function.GetParameters().Single(p => p.IsDefined(typeof(TriggerBindingAttribute)));

    /// <summary>Parameters that no attribute binds: filled from the trigger's data, or by the worker.</summary>
    public static IEnumerable<ParameterInfo> Unbound(MethodInfo function) => function.GetParameters().Where(p => !p.IsDefined(typeof(BindingAttribute)));

    /// <summary>What a task answers with, or the type itself.</summary>
    public static Type Answer(MethodInfo function) =>
        function.ReturnType is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(Task<>) ? t.GetGenericArguments()[0] : function.ReturnType;
}
