using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

public static class ExtendExtensions
{
    public static IContainer Extend(this IContainer element) => element.Put(new Layout.Extend());
}
