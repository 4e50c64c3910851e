using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Makes the file of a document. Where a page shows how many pages there are, a first guess of one is tried; a wrong guess costs
/// another pass with the count that came out of it, which the package's engine always takes.
/// </summary>
internal static class DocumentRenderer
{
    private const int Passes = 3;

    /// <summary>Far beyond any real document: an element that never ends is a bug of its author.</summary>
    private const int MostPages = 50_000;

    public static PdfDocument Render(IDocument document)
    {
        if (Settings.License is null)
        {
            throw new InvalidOperationException("Set QuestPDF.Settings.License when the application starts.");
        }

        var container = new DocumentContainer();
        document.Compose(container);
        var pages = container.Pages.Count > 0 ? container.Pages : [new Page()];
        foreach (var page in pages)
        {
            page.ApplyTextStyle(TextStyle.Default);
        }

        var settings = document.GetSettings();
        var parts = settings.IsTagged ? Paragraphs.Tag(pages) : pages;
        var length = 1;
        for (var pass = 1; ; pass++)
        {
            var context = new PageContext(length, isCorrected: pass < Passes);
            var file = new PdfDocument(settings);
            try
            {
                RenderPass(parts, context, file);
                if (!context.IsLengthShown || context.CurrentPage == length || pass == Passes)
                {
                    file.Finish(document.GetMetadata());
                    return file;
                }
            }
            catch
            {
                file.Dispose();
                throw;
            }

            file.Dispose();
            length = context.CurrentPage;
        }
    }

    private static void RenderPass(IReadOnlyList<Element> pages, PageContext context, PdfDocument file)
    {
        using var canvas = new Canvas(file, context);
        foreach (var page in pages)
        {
            page.Reset(hard: true);
            SpacePlan plan;
            do
            {
                context.BeginPage();
                plan = page.Measure(Size.Max, context);
                if (plan.Type == SpacePlanType.Wrap || context.CurrentPage > MostPages)
                {
                    throw LayoutFailure.Explain(page, context.CurrentPage);
                }

                canvas.BeginPage(plan.Size);
                page.Draw(plan.Size, canvas);
                if (!context.IsInVain)
                {
                    canvas.EndPage();
                }
            }
            while (!plan.IsComplete);
        }
    }
}
