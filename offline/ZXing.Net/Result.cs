namespace ZXing;

public sealed class Result
{
    internal Result(string text) => Text = text;

    public string Text { get; }
}
