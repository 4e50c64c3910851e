using System.Collections.Immutable;
using MissionReg.Core.Manifests;
using MissionReg.Functions.Http;
using MissionReg.Functions.Problems;

namespace MissionReg.Functions.Manifests;

/// <summary>The command on a manifest behind a name and a JSON body.</summary>
internal static class ManifestCommandReader
{
    private const int LongestId = 64;
    private const int MostPieces = 100_000;

    public static (ManifestCommand? Command, Problem? Problem) Read(string name, ReadOnlyMemory<byte> body)
    {
        switch (name)
        {
            case "dispatch":
                var (dispatch, noDispatch) = JsonBody.Read<DispatchBody>(body);
                return noDispatch is null ? (new ManifestCommand.Dispatch(dispatch!.Courier), null) : (null, noDispatch);
            case "arrive":
                return Arrive(body);
            case "resolve":
                return JsonBody.Read<ManifestCommand.Resolve>(body);
            case "cancel":
                return JsonBody.Read<ManifestCommand.Cancel>(body);
            default:
                return (null, new Problem("command-unknown"));
        }
    }

    /// <summary>Where cases that are not listed belong is found out later.</summary>
    private static (ManifestCommand? Command, Problem? Problem) Arrive(ReadOnlyMemory<byte> body)
    {
        var (arrive, problem) = JsonBody.Read<ArriveBody>(body);
        if (problem is not null)
        {
            return (null, problem);
        }

        var faults = (arrive!.Cases ?? []).Index().Where(c => !IsSound(c.Item)).Select(c => new FieldFault($"cases[{c.Index}]", "mistyped")).ToImmutableArray();
        return faults.IsEmpty
            ? (new ManifestCommand.Arrive(arrive.Cases, ImmutableDictionary<string, string>.Empty), null)
            : (null, new Problem("validation") { Errors = faults });
    }

    /// <summary>It goes into the record: only what is formed as a number or an id.</summary>
    private static bool IsSound(PresentCase present) =>
        IsId(present.CaseNumber) && (present.Papers ?? []).All(p => p is not null && IsId(p.Id) && p.Count is null or (>= 0 and <= MostPieces));

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');
}
