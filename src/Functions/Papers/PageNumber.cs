using QuestPDF.Fluent;

namespace MissionReg.Functions.Papers;

/// <summary>«1 / 2»; nothing on a paper of one page.</summary>
internal static class PageNumber
{
    public static void Of(TextDescriptor text)
    {
        var page = 0;
        text.DefaultTextStyle(style => style.FontSize(9));
        text.CurrentPageNumber().Format(current =>
        {
            page = current ?? 0;
            return "";
        });
        text.TotalPages().Format(total => total > 1 ? $"{page} / {total}" : "");
    }
}
