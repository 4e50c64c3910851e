using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace MissionReg.Functions.Uploads;

/// <summary>Permits for a file to be sent to the service itself, which lays it into the drop folder.</summary>
internal sealed class EmbeddedUploadPermits(UploadTokens tokens, IOptions<MissionRegOptions> options) : IUploadPermits
{
    public Task<UploadPermit> GrantAsync(UploadName name, string? contentType, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var url = new Uri($"{options.Value.PublicUrl.TrimEnd('/')}/api/uploads/{tokens.Write(name, expiresAt)}");
        var headers = ImmutableSortedDictionary<string, string>.Empty;
        return Task.FromResult(new UploadPermit(
            url, "PUT", contentType is null ? headers : headers.Add("Content-Type", contentType), name, expiresAt));
    }
}
