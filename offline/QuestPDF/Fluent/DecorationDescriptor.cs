using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class DecorationDescriptor
{
    internal DecorationDescriptor()
    {
    }

    internal Decoration Decoration { get; } = new();

    public IContainer Before() => Decoration.Before.Put(new Part(nameof(Before)));

    public void Before(Action<IContainer> handler) => handler(Before());

    public IContainer Content() => Decoration.Content.Put(new Part(nameof(Content)));

    public void Content(Action<IContainer> handler) => handler(Content());

    public IContainer After() => Decoration.After.Put(new Part(nameof(After)));

    public void After(Action<IContainer> handler) => handler(After());
}
