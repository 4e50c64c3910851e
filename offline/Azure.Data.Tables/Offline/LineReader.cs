namespace Azure.Data.Tables.Offline;

/// <summary>Takes lines off the front of a text, whichever way they end.</summary>
internal sealed class LineReader(string text)
{
    private int position;

    public string Rest => text[position..];

    /// <summary>The next line without its end; empty when there is none.</summary>
    public string Next()
    {
        var end = text.IndexOf('\n', position);
        var line = end < 0 ? text[position..] : text[position..end];
        position = end < 0 ? text.Length : end + 1;
        return line.TrimEnd('\r');
    }
}
