namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>The smallest whole JPEG files: 16 by 8 samples, all of a middle value.</summary>
internal static class Jpegs
{
    public static byte[] Create(byte components)
    {
        // Of each component a block is two bits, both zero: no difference from the block before, and nothing else in it.
        var bits = 2 * 2 * components;
        var data = new byte[(bits + 7) / 8];
        data[^1] = (byte)(0xFF >> (((bits - 1) % 8) + 1));
        byte[] numbers = [.. Enumerable.Range(1, components).Select(i => (byte)i)];
        byte[] oneCode = [1, .. new byte[15], 0];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0,
            0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
            0xFF, 0xC0, 0, (byte)(8 + (3 * components)), 8, 0, 8, 0, 16, components, .. numbers.SelectMany(n => (byte[])[n, 0x11, 0]),
            0xFF, 0xC4, 0, 20, 0x00, .. oneCode,
            0xFF, 0xC4, 0, 20, 0x10, .. oneCode,
            0xFF, 0xDA, 0, (byte)(6 + (2 * components)), components, .. numbers.SelectMany(n => (byte[])[n, 0]), 0, 63, 0,
            .. data,
            0xFF, 0xD9,
        ];
    }
}
