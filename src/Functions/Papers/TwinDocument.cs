using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>
/// A paper in the state language and in Russian on one A4, across: each half is whole, with its own signature and seal. Both begin
/// on the same page; the longer one goes on overleaf.
/// </summary>
internal sealed class TwinDocument(Sheet kazakh, Sheet russian) : IDocument
{
    private static readonly PageSize Page = PageSizes.A4.Landscape();

    private readonly Sheet[] halves = [kazakh, russian];

    public DocumentMetadata GetMetadata() => PaperDocument.Metadata(
        $"{kazakh.Title} / {russian.Title}", $"{kazakh.Author} / {russian.Author}", kazakh.Language, kazakh.CreatedAt);

    public DocumentSettings GetSettings() => PaperDocument.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        var setting = kazakh.Setting;
        page.Size(Page);
        page.MarginTop(setting.MarginTop, Unit.Millimetre);
        page.MarginBottom(setting.Framed ? 15 : 12, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(setting.TextSize).LineHeight(1.15f));
        page.Background().Component(new PageGround(Page, halves));
        page.Header().Row(row => Place(row, half => new StandingBanner(half)));
        page.Content().Row(row => Place(row, half => new SheetBody(half)));
        page.Footer().AlignCenter().Text(PageNumber.Of);
    });

    private void Place(RowDescriptor row, Func<Sheet, IComponent> part)
    {
        foreach (var half in halves)
        {
            row.RelativeItem().SemanticLanguage(half.Language).PaddingHorizontal(half.Setting.Framed ? 16 : 12, Unit.Millimetre).Component(part(half));
        }
    }
}
