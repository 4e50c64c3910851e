using System.ComponentModel;
using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Where the value of one parameter comes from.</summary>
internal static class ArgumentSource
{
    public static Func<Invocation, FunctionContext, object?> For(
        FunctionEntry function, ParameterInfo parameter, IReadOnlyList<IParameterBinder> binders)
    {
        // By position: reflection hands out another object for the same parameter when two hosts ask at once.
        if (parameter.Position == function.TriggerParameter?.Position)
        {
            return (invocation, _) => invocation.Trigger;
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return (_, context) => context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return (_, context) => context.CancellationToken;
        }

        if (binders.FirstOrDefault(b => b.Binds(parameter)) is { } binder)
        {
            return (_, context) => binder.Bind(parameter, context);
        }

        return (invocation, _) => FromBindingData(function, parameter, invocation.BindingData);
    }

    /// <summary>Whether the value comes with the trigger's binding data, under the parameter's own name.</summary>
    public static bool IsBindingData(FunctionEntry function, ParameterInfo parameter, IReadOnlyList<IParameterBinder> binders) =>
        parameter != function.TriggerParameter
        && parameter.ParameterType != typeof(FunctionContext)
        && parameter.ParameterType != typeof(CancellationToken)
        && !binders.Any(b => b.Binds(parameter));

    private static object? FromBindingData(
        FunctionEntry function, ParameterInfo parameter, IReadOnlyDictionary<string, object?> data)
    {
        if (!data.TryGetValue(parameter.Name!, out var value))
        {
            var pair = data.FirstOrDefault(d => string.Equals(d.Key, parameter.Name, StringComparison.OrdinalIgnoreCase));
            value = pair.Value;
        }

        return value is null ? Missing(function, parameter) : Convert(function, parameter, value);
    }

    private static object? Missing(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        if (!parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null)
        {
            return null;
        }

        throw new InvalidOperationException(
            $"Function '{function.Name}': no value for parameter '{parameter.Name}'.");
    }

    private static object? Convert(FunctionEntry function, ParameterInfo parameter, object value)
    {
        var target = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        var converter = TypeDescriptor.GetConverter(target);
        if (value is string text && converter.CanConvertFrom(typeof(string)))
        {
            try
            {
                return converter.ConvertFromInvariantString(text);
            }
            catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException)
            {
                throw Unconvertible(function, parameter);
            }
        }

        throw Unconvertible(function, parameter);
    }

    // The value stays out of the message: route values may name a person.
    private static InvalidOperationException Unconvertible(FunctionEntry function, ParameterInfo parameter) =>
        new($"Function '{function.Name}': the value of parameter '{parameter.Name}' is not a {parameter.ParameterType.Name}.");
}
