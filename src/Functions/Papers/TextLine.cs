using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>One line of a paper, set as its place asks.</summary>
internal sealed class TextLine(PaperLine line, Sheet sheet) : IComponent
{
    private const float NumberWidth = 20;

    /// <summary>Millimetres at most.</summary>
    private const float LetterheadHeight = 35;

    public void Compose(IContainer container)
    {
        switch (line.Place)
        {
            case LinePlace.Institution when sheet.Images.Letterhead is { } letterhead:
                container.PaddingBottom(8).SemanticImage(line.Text).MaxHeight(LetterheadHeight * sheet.Setting.Scale, Unit.Millimetre).AlignCenter().Image(letterhead.ToArray()).FitArea();
                break;
            case LinePlace.Institution:
                container.PaddingBottom(8).Text(line.Text).Bold().AlignCenter();
                break;
            case LinePlace.Title:
                container.PaddingVertical(2).SemanticHeader1().Text(line.Text).FontSize(1.6f * sheet.Setting.TextSize).Bold().AlignCenter();
                break;
            case LinePlace.Subtitle:
                Captioned(container, text => Words(text, centred: true), ruled: false);
                break;
            case LinePlace.Addressee:
                container.Row(row =>
                {
                    row.RelativeItem(2);
                    Captioned(row.RelativeItem(3), text => Words(text, centred: false), ruled: line.Caption is not null);
                });
                break;
            case LinePlace.Ruled:
                Captioned(Numbered(container), text => Words(text, centred: true), ruled: true);
                break;
            case LinePlace.SignHere:
                Numbered(container).Component(new SignHere(line));
                break;
            case LinePlace.Heading:
                container.PaddingTop(4).SemanticHeader2().Text(line.Text).Bold();
                break;
            case LinePlace.Paragraph when !sheet.Setting.Framed:
                container.Text(text =>
                {
                    text.ParagraphFirstLineIndentation(24);
                    if (sheet.Setting.Justified)
                    {
                        text.Justify();
                    }

                    Words(text, centred: false, emphasis: false);
                });
                break;
            case LinePlace.Listed:
                Numbered(container).PaddingLeft(8).Text(text => Words(text, centred: false, emphasis: false));
                break;
            case LinePlace.ListedPart:
                Numbered(container).PaddingLeft(24).Text(text => Words(text, centred: false, emphasis: false));
                break;
            default:
                Numbered(container).Text(text => Words(text, centred: false));
                break;
        }
    }

    /// <summary>The number before the line, or the line set in as far as numbered ones are.</summary>
    private IContainer Numbered(IContainer container)
    {
        if (line.Number is not { } number)
        {
            return container.PaddingLeft(sheet.Numbered ? NumberWidth : 0);
        }

        IContainer? rest = null;
        container.PaddingTop(0.3f * sheet.Setting.Spacing).Row(row =>
        {
            row.ConstantItem(NumberWidth).Text($"{number}.");
            rest = row.RelativeItem();
        });
        return rest!;
    }

    private void Captioned(IContainer container, Action<TextDescriptor> words, bool ruled) => container.Column(column =>
    {
        column.Item().Text(words);
        column.Item().Component(new RuleCaption(line.Caption, ruled));
    });

    private void Words(TextDescriptor text, bool centred, bool emphasis = true)
    {
        if (centred)
        {
            text.AlignCenter();
        }

        LineWords.Into(text, line.Parts, emphasis);
    }
}
