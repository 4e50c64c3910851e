using System.Text;

namespace MissionReg.Demo;

/// <summary>What walks that are led at the same time have to say, told one walk after the other, as if they had been.</summary>
internal sealed class Narration(TextWriter console) : TextWriter
{
    private readonly AsyncLocal<Story?> _mine = new();
    private readonly Queue<Story> _untold = new();
    private readonly Lock _gate = new();

    public override Encoding Encoding => console.Encoding;

    /// <summary>All that is to be told, in this order.</summary>
    public Story[] Expect(int stories)
    {
        var all = Enumerable.Range(0, stories).Select(_ => new Story()).ToArray();
        Array.ForEach(all, _untold.Enqueue);
        return all;
    }

    /// <summary>What the caller, and whatever he starts, writes from now on belongs to this story.</summary>
    public void Begin(Story story) => _mine.Value = story;

    public void End(Story story)
    {
        lock (_gate)
        {
            story.HasEnded = true;
            while (_untold.TryPeek(out var next))
            {
                console.Write(next.Kept);
                next.Kept.Clear();
                if (!next.HasEnded)
                {
                    return;
                }

                _untold.Dequeue();
            }
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_gate)
        {
            if (_mine.Value is { } story && _untold.TryPeek(out var told) && told != story)
            {
                story.Kept.Append(value);
            }
            else
            {
                console.Write(value);
            }
        }
    }

    public override void WriteLine(string? value) => Write(value + Environment.NewLine);

    /// <summary>One walk's words.</summary>
    internal sealed class Story
    {
        /// <summary>What could not be told yet.</summary>
        public StringBuilder Kept { get; } = new();

        public bool HasEnded { get; set; }
    }
}
