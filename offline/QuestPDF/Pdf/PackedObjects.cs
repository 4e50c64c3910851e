namespace QuestPDF.Pdf;

/// <summary>Objects from <paramref name="First"/> on that lie in an object stream, in order.</summary>
internal readonly record struct PackedObjects(int First, int Count, int Stream);
