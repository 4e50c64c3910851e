namespace MissionReg.Core.Conditions;

/// <summary>A part of an expression.</summary>
/// <param name="Position">Where it begins in the text.</param>
/// <param name="Type">What <paramref name="Value"/> yields: string, long, LocalDate or bool.</param>
/// <param name="Value">Of the normalised fields; null stands for a field without a value.</param>
internal sealed record Operand(int Position, ConditionType Type, Func<IReadOnlyDictionary<string, string>, object?> Value);
