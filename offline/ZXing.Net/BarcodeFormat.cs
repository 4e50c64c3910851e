namespace ZXing;

/// <summary>Here only the one that is read.</summary>
[Flags]
public enum BarcodeFormat
{
    QR_CODE = 2048,
}
