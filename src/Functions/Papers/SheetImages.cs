using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>Pictures that an office supplied for its papers, PNG or JPEG. Each may be lacking.</summary>
/// <param name="Letterhead">Across the top, in place of the institution's name.</param>
/// <param name="Seal">Where the seal goes.</param>
/// <param name="Signature">Over the line for the signature.</param>
internal sealed record SheetImages(ReadOnlyMemory<byte>? Letterhead, ReadOnlyMemory<byte>? Seal, ReadOnlyMemory<byte>? Signature)
{
    public static SheetImages None { get; } = new(null, null, null);

    /// <summary>Without those that cannot be shown.</summary>
    /// <param name="broken">Is told what each of them was to be.</param>
    public SheetImages Decodable(Action<string> broken) => new(
        Decodable(Letterhead, "letterhead", broken), Decodable(Seal, "seal", broken), Decodable(Signature, "signature", broken));

    private static ReadOnlyMemory<byte>? Decodable(ReadOnlyMemory<byte>? image, string role, Action<string> broken)
    {
        try
        {
            if (image is { } bytes)
            {
                Image.FromBinaryData(bytes.ToArray()).Dispose();
            }

            return image;
        }
        catch (DocumentComposeException)
        {
            broken(role);
            return null;
        }
    }
}
