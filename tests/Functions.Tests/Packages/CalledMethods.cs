using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MissionReg.Functions.Tests.Packages;

/// <summary>
/// The methods a method calls, by its compiled code: state machines and lambdas are looked into, and so is every method of the
/// same assembly on the way.
/// </summary>
internal sealed class CalledMethods
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    private readonly HashSet<MethodBase> seen = [];

    public static IReadOnlySet<MethodBase> From(MethodBase method)
    {
        var calls = new CalledMethods();
        calls.Follow(method, method.Module.Assembly);
        return calls.seen;
    }

    private void Follow(MethodBase method, Assembly own)
    {
        if (!seen.Add(method) || method.Module.Assembly != own)
        {
            return;
        }

        if (method.GetCustomAttribute<AsyncStateMachineAttribute>() is { } machine)
        {
            Follow(machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!, own);
        }

        foreach (var called in Calls(method))
        {
            Follow(called, own);
        }
    }

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var types = method.DeclaringType is { IsGenericType: true } t ? t.GetGenericArguments() : null;
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), types, arguments)!;
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
