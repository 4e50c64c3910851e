using System.Globalization;
using System.Text;
using QuestPDF.Drawing.Exceptions;

namespace QuestPDF.Layout;

/// <summary>
/// Says which element does not fit: the way from the page down to it, by names of elements only, never by their text, which may
/// be about a person.
/// </summary>
internal static class LayoutFailure
{
    public static DocumentLayoutException Explain(Element page, int number)
    {
        var path = new List<Element> { page };
        while (path[^1].Children.FirstOrDefault(c => c.Plan.Type == SpacePlanType.Wrap) is { } next)
        {
            path.Add(next);
        }

        var message = new StringBuilder("The provided document content contains conflicting size constraints: some element needs more space than there is. ")
            .Append(CultureInfo.InvariantCulture, $"Page {number}: ")
            .AppendJoin(" > ", path.Where(e => e.GetType() != typeof(Container)).Select(e => e.Name))
            .Append(CultureInfo.InvariantCulture, $". {path[^1].Plan.WrapReason}");
        return new DocumentLayoutException(message.ToString());
    }
}
