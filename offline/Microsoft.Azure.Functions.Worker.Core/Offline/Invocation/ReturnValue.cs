using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Awaits what a function returned, whatever its shape: a value, a task or a value task, with or without a result.</summary>
internal static class ReturnValue
{
    public static Func<object?, Task<object?>> AwaiterOf(Type returnType)
    {
        if (returnType == typeof(void))
        {
            return _ => Task.FromResult<object?>(null);
        }

        if (returnType == typeof(Task))
        {
            return WithoutResult;
        }

        if (returnType == typeof(ValueTask))
        {
            return returned => WithoutResult(((ValueTask)returned!).AsTask());
        }

        if (returnType.IsGenericType && returnType.GetGenericTypeDefinition() is var shape
            && (shape == typeof(Task<>) || shape == typeof(ValueTask<>)))
        {
            var awaiter = shape == typeof(Task<>) ? nameof(OfTask) : nameof(OfValueTask);
            return typeof(ReturnValue).GetMethod(awaiter, BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(returnType.GetGenericArguments())
                .CreateDelegate<Func<object?, Task<object?>>>();
        }

        return Task.FromResult;
    }

    private static async Task<object?> WithoutResult(object? task)
    {
        await (Task)task!;
        return null;
    }

    private static async Task<object?> OfTask<T>(object? task) => await (Task<T>)task!;

    private static async Task<object?> OfValueTask<T>(object? task) => await (ValueTask<T>)task!;
}
