using System.Collections;
using QRCoder;

namespace MissionReg.Functions.Papers;

/// <summary>The modules of a QR code, with the quiet zone of four that ISO/IEC 18004 asks for.</summary>
/// <param name="Rows">From the top; dark modules are true.</param>
internal sealed record QrCode(IReadOnlyList<BitArray> Rows)
{
    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new QrCode(code.ModuleMatrix);
    }
}
