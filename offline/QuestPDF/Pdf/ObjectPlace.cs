namespace QuestPDF.Pdf;

/// <summary>Where an object lies: at an offset of the file or, where <paramref name="Stream"/> is not 0, in that stream of objects at an index.</summary>
internal readonly record struct ObjectPlace(int Offset, int Stream, int Index);
