using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>What a commit writes.</summary>
/// <param name="Events">New events, following those that are there. May be empty when only the answer is new.</param>
/// <param name="Answer">Body of the answer to be repeated for the same idempotency key.</param>
public sealed record ManifestCommit(string Number, ImmutableArray<RecordedEvent> Events, ManifestRow Row, string Answer);
