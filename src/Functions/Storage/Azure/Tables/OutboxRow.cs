using System.Collections.Immutable;
using Azure;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>The commits to a number whose work on the index is not done.</summary>
/// <param name="Commits">Their ids.</param>
internal sealed record OutboxRow(string Number, ImmutableArray<string> Commits, ETag ETag);
