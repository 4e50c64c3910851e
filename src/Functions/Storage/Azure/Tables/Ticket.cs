using Azure;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>A commit's place in the <see cref="Outbox"/>.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="Alone">Nobody else's work on the index of this number was pending: it lies there as the head before the commit makes it.</param>
/// <param name="ETag">Of the row as this commit wrote it.</param>
internal sealed record Ticket(string Number, string Commit, bool Alone, ETag ETag);
