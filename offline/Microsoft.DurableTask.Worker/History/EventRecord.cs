namespace Microsoft.DurableTask.Worker.History;

/// <summary>A <see cref="HistoryEvent"/> as the tables <c>history</c> and <c>inbox</c> keep it.</summary>
internal readonly record struct EventRecord(string Kind, long? Number, string? Name, string? Data);
