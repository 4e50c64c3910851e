namespace MissionReg.Functions.Papers;

/// <summary>Pictures that an office supplied for its papers, PNG or JPEG. Each may be lacking.</summary>
/// <param name="Letterhead">Across the top, in place of the institution's name.</param>
/// <param name="Seal">Where the seal goes.</param>
/// <param name="Signature">Over the line for the signature.</param>
internal sealed record SheetImages(ReadOnlyMemory<byte>? Letterhead, ReadOnlyMemory<byte>? Seal, ReadOnlyMemory<byte>? Signature)
{
    public static SheetImages None { get; } = new(null, null, null);
}
