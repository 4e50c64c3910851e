using System.Text.Json.Serialization;

namespace MissionReg.Core.Identity;

/// <summary>A field of the form that holds an identity number or zone, and the fields to hold it against.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Iin), "iin")]
[JsonDerivedType(typeof(Bin), "bin")]
[JsonDerivedType(typeof(Mrz), "mrz")]
public abstract record IdentityCheck
{
    private IdentityCheck()
    {
    }

    public required string Field { get; init; }

    public required string Paragraph { get; init; }

    /// <summary><see cref="IdentityCheck.Field"/> is a <see cref="PersonalNumber"/>.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Iin : IdentityCheck
    {
        /// <summary>Id of a date field.</summary>
        public string? BirthDate { get; init; }

        /// <summary>Id of a choice field whose choices are <c>male</c> and <c>female</c>.</summary>
        public string? Sex { get; init; }
    }

    /// <summary><see cref="IdentityCheck.Field"/> is a <see cref="BusinessNumber"/>.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Bin : IdentityCheck;

    /// <summary><see cref="IdentityCheck.Field"/> is a <see cref="MachineReadableZone"/>.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Mrz : IdentityCheck
    {
        /// <summary>Id of the field for the number of the passport.</summary>
        public string? DocumentNumber { get; init; }

        /// <summary>Id of a date field.</summary>
        public string? BirthDate { get; init; }

        /// <summary>Id of a date field.</summary>
        public string? ExpiresOn { get; init; }

        /// <summary>
        /// Id of a field that holds a state's code of three letters (ISO 3166-1 alpha-3); a name in words is not held against the zone.
        /// </summary>
        public string? Citizenship { get; init; }
    }
}
