namespace MissionReg.Functions.Seeds;

/// <summary>The pictures that one office puts on one paper, PNG or JPEG; null for what it has none of.</summary>
/// <param name="Signature">The facsimile of whoever signed the paper.</param>
public sealed record OfficeImages(ReadOnlyMemory<byte>? Letterhead, ReadOnlyMemory<byte>? Seal, ReadOnlyMemory<byte>? Signature);
