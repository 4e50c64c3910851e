namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>A text in parts of a length that the service takes, none of which ends between the two halves of a character.</summary>
internal static class TextParts
{
    /// <summary>At least one; an empty text is one empty part.</summary>
    public static IEnumerable<string> Of(string text, int longest)
    {
        var from = 0;
        do
        {
            var length = Math.Min(longest, text.Length - from);
            if (from + length < text.Length && char.IsHighSurrogate(text[from + length - 1]))
            {
                length--;
            }

            yield return text.Substring(from, length);
            from += length;
        }
        while (from < text.Length);
    }
}
