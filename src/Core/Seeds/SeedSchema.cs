using NJsonSchema;
using NJsonSchema.Validation;

namespace MissionReg.Core.Seeds;

/// <summary>Holds a file against its JSON Schema.</summary>
internal static class SeedSchema
{
    public static void Check(string json, string schemaJson, SeedFaults faults)
    {
        // Asynchronous only for references to other documents; ours have none, so this completes at once.
        var schema = JsonSchema.FromJsonAsync(schemaJson).GetAwaiter().GetResult();
        foreach (var error in schema.Validate(json).SelectMany(Leaves))
            faults.Add(PathOf(error), ReasonOf(error));
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError parent
            ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Leaves)
            : [error];

    private static string PathOf(ValidationError error) =>
        error.Path is null or "#" ? "$" : "$." + error.Path.Replace("#/", "", StringComparison.Ordinal);

    private static string ReasonOf(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "is not known here",
        ValidationErrorKind.PatternMismatch => $"does not match {error.Schema.Pattern}",
        ValidationErrorKind.NotInEnumeration => $"is none of {string.Join(", ", error.Schema.Enumeration)}",
        ValidationErrorKind.StringTooShort => "is empty",
        ValidationErrorKind.TooFewItems => $"has fewer than {error.Schema.MinItems} items",
        ValidationErrorKind.TooManyItems => $"has more than {error.Schema.MaxItems} items",
        ValidationErrorKind.NumberTooSmall => $"is less than {error.Schema.Minimum}",
        ValidationErrorKind.NumberTooBig => $"is more than {error.Schema.Maximum}",
        var kind => $"breaks the schema: {kind}",
    };
}
