using System.Diagnostics;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>Short ways to make documents for tests.</summary>
internal static class Pdfs
{
    public const string KazakhLetters = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі";

    public static SampleDocument Document(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        new(document => document.Page(p =>
        {
            p.Size(PageSizes.A4);
            p.Margin(50);
            p.DefaultTextStyle(style => style.FontFamily("PT Serif").FontSize(12));
            page?.Invoke(p);
            content(p.Content());
        }));

    public static PdfReader Read(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        new(Document(content, page).GeneratePdf());

    /// <summary>A text in a look of its own.</summary>
    public static void Styled(this IContainer place, string text, Func<TextStyle, TextStyle> style) => place.Text(t =>
    {
        t.DefaultTextStyle(style);
        t.Span(text);
    });

    /// <summary>What a program prints when it is given the document as a file.</summary>
    public static string Run(string program, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            Array.ForEach(arguments, a => start.ArgumentList.Add(a == "{file}" ? file : a));
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result + output);
            return output + errors.Result;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
