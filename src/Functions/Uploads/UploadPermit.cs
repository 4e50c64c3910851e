using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MissionReg.Functions.Uploads;

/// <summary>Leave to put one file at one place for a short time, as it is answered.</summary>
/// <param name="Headers">To be sent with the file.</param>
internal sealed record UploadPermit(
    Uri Url, string Method, ImmutableSortedDictionary<string, string> Headers, [property: JsonIgnore] UploadName Name, DateTimeOffset ExpiresAt)
{
    public string UploadId => Name.UploadId;
}
