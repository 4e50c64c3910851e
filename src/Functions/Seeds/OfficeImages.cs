namespace MissionReg.Functions.Seeds;

/// <summary>The pictures that one office puts on one paper, PNG or JPEG; null for what it has none of.</summary>
/// <param name="Letterhead">Across the top, in place of the institution's name.</param>
/// <param name="Seal">Where the seal goes.</param>
/// <param name="Signature">The facsimile of whoever signed the paper.</param>
public sealed record OfficeImages(ReadOnlyMemory<byte>? Letterhead, ReadOnlyMemory<byte>? Seal, ReadOnlyMemory<byte>? Signature)
{
    public static OfficeImages None { get; } = new(null, null, null);
}
