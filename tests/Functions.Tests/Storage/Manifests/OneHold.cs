using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Tests.Storage.Manifests;

internal static class OneHold
{
    /// <summary>The manifest that holds a case, if one does.</summary>
    public static async Task<string?> OpenOfAsync(this IManifestStore store, string caseNumber, CancellationToken cancellationToken) =>
        (await store.OpenOfAsync([caseNumber], cancellationToken)).GetValueOrDefault(caseNumber);
}
