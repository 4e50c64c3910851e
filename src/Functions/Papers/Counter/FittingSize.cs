namespace MissionReg.Functions.Papers.Counter;

/// <summary>How large words may be set so that all of them stay within a space.</summary>
internal static class FittingSize
{
    public const float LineHeight = 1.2f;

    /// <param name="sizes">Points, the wished-for size first; the last is taken if even that is too large.</param>
    /// <param name="width">Points.</param>
    /// <param name="height">Points.</param>
    /// <param name="texts">One below the other.</param>
    public static float Of(ReadOnlySpan<float> sizes, float width, float height, params ReadOnlySpan<string> texts)
    {
        foreach (var size in sizes)
        {
            var lines = 0;
            foreach (var text in texts)
            {
                lines += TextWidth.Lines(text, size, width);
            }

            if (lines * size * LineHeight <= height)
            {
                return size;
            }
        }

        return sizes[^1];
    }
}
