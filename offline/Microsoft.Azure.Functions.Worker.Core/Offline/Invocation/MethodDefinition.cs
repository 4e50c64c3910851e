using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The definition of a function, read from its method.</summary>
internal sealed class MethodDefinition(FunctionEntry function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Method.GetParameters().Select(p => new FunctionParameter(p.Name!, p.ParameterType, ImmutableDictionary<string, object>.Empty))];

    public override string PathToAssembly => function.Method.Module.Assembly.Location;

    public override string EntryPoint => $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    public override string Id => function.Name;

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } = function.Method.GetParameters()
        .Select(p => (p.Name, Attribute: p.GetCustomAttribute<BindingAttribute>(inherit: false)))
        .Where(p => p.Attribute is not null)
        .ToImmutableDictionary(p => p.Name!, BindingMetadata (p) => new Binding(p.Name!, BindingType.Of(p.Attribute!), BindingDirection.In));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = function.TriggerType == "httpTrigger"
        ? ImmutableDictionary<string, BindingMetadata>.Empty.Add("$return", new Binding("$return", "http", BindingDirection.Out))
        : ImmutableDictionary<string, BindingMetadata>.Empty;

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
