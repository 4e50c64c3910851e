using System.Runtime.CompilerServices;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class ElementExtensions
{
    public static IContainer Element(
        this IContainer parent,
        Func<IContainer, IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string? handlerName = null,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string sourceFilePath = "",
        [CallerLineNumber] int sourceLineNumber = 0) => handler(parent.Put(new Part(handlerName ?? parentName)));

    public static IContainer ShowEntire(this IContainer element) => element.Put(new ShowEntire());

    public static IContainer EnsureSpace(this IContainer element, float minHeight = Layout.EnsureSpace.DefaultMinHeight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minHeight);
        return element.Put(new EnsureSpace(minHeight));
    }

    public static IContainer Unconstrained(this IContainer element) => element.Put(new Unconstrained());
}
