using System.Text.Json.Serialization;

namespace MissionReg.Core.Procedures;

/// <summary>A condition on the dates of the form. Holds when a field it names is absent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NotBefore), "notBefore")]
[JsonDerivedType(typeof(NotInPast), "notInPast")]
[JsonDerivedType(typeof(NotInFuture), "notInFuture")]
public abstract record FormRule
{
    private FormRule()
    {
    }

    public required string Field { get; init; }

    public required string Paragraph { get; init; }

    /// <summary><see cref="FormRule.Field"/> is the day of <see cref="Than"/> or later.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record NotBefore : FormRule
    {
        public required string Than { get; init; }
    }

    /// <summary><see cref="FormRule.Field"/> is the day of submission or later.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record NotInPast : FormRule;

    /// <summary><see cref="FormRule.Field"/> is the day of submission or earlier.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record NotInFuture : FormRule;
}
