using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace MissionReg.Functions.Tests.Papers;

/// <summary>Reads a printed paper with poppler's programs.</summary>
internal static partial class PdfTool
{
    /// <summary>The text in reading order, every stretch of white space one space, so that line breaks do not matter.</summary>
    public static string Text(byte[] pdf) => Space().Replace(Run("pdftotext", pdf, "-layout", "-", "-"), " ");

    /// <summary>As <see cref="Text"/>, one page.</summary>
    public static string Page(byte[] pdf, int page) => Space().Replace(Run("pdftotext", pdf, "-f", $"{page}", "-l", $"{page}", "-", "-"), " ");

    /// <summary>The text line by line in the order in which it was drawn, a blank line between pages.</summary>
    public static string Words(byte[] pdf) => Run("pdftotext", pdf, "-raw", "-", "-").Replace("\f", "\n", StringComparison.Ordinal).TrimEnd() + "\n";

    /// <summary>As <see cref="Words"/>, every stretch of white space one space: what stands beside each other is not mixed.</summary>
    public static string Running(byte[] pdf) => Space().Replace(Words(pdf), " ");

    /// <summary>What stands across the first page: it comes first, and slanting letters are read one to a line.</summary>
    public static string Mark(byte[] pdf) => string.Concat(Words(pdf).Split('\n').TakeWhile(line => line.Length == 1));

    /// <summary>Writes the first page, small and in four greys, as <paramref name="path"/>.png; needs ImageMagick besides.</summary>
    public static void Picture(byte[] pdf, string path)
    {
        Run("pdftoppm", pdf, "-png", "-gray", "-r", "64", "-f", "1", "-l", "1", "-singlefile", "-", path);
        Run("convert", [], path + ".png", "-colors", "4", "-define", "png:bit-depth=2", "-define", "png:exclude-chunks=date,time", path + ".png");
    }

    /// <summary>What <c>pdfinfo</c> says, by its own keys.</summary>
    public static Dictionary<string, string> Info(byte[] pdf) => Run("pdfinfo", pdf, "-isodates", "-")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2))
        .ToDictionary(pair => pair[0], pair => pair[1].Trim());

    public static string Fonts(byte[] pdf) => Run("pdffonts", pdf, "-");

    /// <summary>How many pictures are drawn, one for each place.</summary>
    public static int Images(byte[] pdf) => Run("pdfimages", pdf, "-list", "-").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Count(l => l.Contains(" image ", StringComparison.Ordinal));

    /// <summary>What <c>qpdf --check</c> says; it fails on a warning.</summary>
    public static string Check(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return Run("qpdf", [], "--check", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Run(string tool, byte[] pdf, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(pdf);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Result;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
