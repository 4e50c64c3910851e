using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>The type of a binding as the Functions SDK derives it from the attribute's name.</summary>
internal static class BindingType
{
    /// <summary><c>HttpTriggerAttribute</c> is <c>httpTrigger</c>, <c>BlobInputAttribute</c> is <c>blob</c>.</summary>
    public static string Of(BindingAttribute binding)
    {
        var name = binding.GetType().Name;
        foreach (var suffix in (ReadOnlySpan<string>)["Attribute", "Input", "Output"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                name = name[..^suffix.Length];
            }
        }

        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
