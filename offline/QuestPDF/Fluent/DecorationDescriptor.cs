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

    public IContainer Content() => Decoration.Content.Put(new Part(nameof(Content)));
}
