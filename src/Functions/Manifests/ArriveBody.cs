using System.Collections.Immutable;
using MissionReg.Core.Manifests;

namespace MissionReg.Functions.Manifests;

/// <param name="Cases">What was in the bag; all that is listed and nothing else if not given.</param>
internal sealed record ArriveBody(ImmutableArray<PresentCase>? Cases = null);
