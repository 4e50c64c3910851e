using MissionReg.Functions.Seeds;

namespace MissionReg.Functions.Papers;

/// <summary>Leaves out of an office's pictures what cannot be shown.</summary>
internal static class DecodableImages
{
    /// <param name="images">As the office supplied them.</param>
    /// <param name="broken">Is told what each of those that cannot be shown was to be.</param>
    public static OfficeImages Decodable(this OfficeImages images, Action<string> broken) => new(
        Decodable(images.Letterhead, "letterhead", broken), Decodable(images.Seal, "seal", broken), Decodable(images.Signature, "signature", broken));

    private static ReadOnlyMemory<byte>? Decodable(ReadOnlyMemory<byte>? image, string role, Action<string> broken)
    {
        if (image is not { } bytes || PrintableImage.IsPrintable(bytes.ToArray()))
        {
            return image;
        }

        broken(role);
        return null;
    }
}
