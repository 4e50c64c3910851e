using System.Runtime.CompilerServices;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class ElementExtensions
{
    public static void Element(
        this IContainer parent,
        Action<IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string? handlerName = null,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string sourceFilePath = "",
        [CallerLineNumber] int sourceLineNumber = 0) => handler(parent.Put(new Part(handlerName ?? parentName)));

    public static IContainer Element(
        this IContainer parent,
        Func<IContainer, IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string? handlerName = null,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string sourceFilePath = "",
        [CallerLineNumber] int sourceLineNumber = 0) => handler(parent.Put(new Part(handlerName ?? parentName)));

    public static IContainer AspectRatio(this IContainer element, float ratio, AspectRatioOption option = AspectRatioOption.FitWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratio);
        return element.Put(new AspectRatio { Ratio = ratio, Option = option });
    }

    public static IContainer ShowOnce(this IContainer element) => element.Put(new ShowOnce());

    public static IContainer SkipOnce(this IContainer element) => element.Put(new SkipOnce());

    public static IContainer ShowEntire(this IContainer element) => element.Put(new ShowEntire());

    public static IContainer ShowIf(this IContainer element, bool condition) => condition ? element : new Container();

    public static IContainer EnsureSpace(this IContainer element, float minHeight = Layout.EnsureSpace.DefaultMinHeight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minHeight);
        return element.Put(new EnsureSpace(minHeight));
    }

    public static void PageBreak(this IContainer element) => element.Put(new PageBreak());

    public static IContainer Container(this IContainer element) => element.Put(new Container());

    public static IContainer Hyperlink(this IContainer element, string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return element.Put(new Hyperlink(url));
    }

    public static IContainer Unconstrained(this IContainer element) => element.Put(new Unconstrained());

    public static IContainer DefaultTextStyle(this IContainer element, TextStyle textStyle) => element.Put(new DefaultTextStyle(textStyle));

    public static IContainer DefaultTextStyle(this IContainer element, Func<TextStyle, TextStyle> handler) =>
        element.DefaultTextStyle(handler(TextStyle.Default));

    public static IContainer Repeat(this IContainer element) => element.Put(new Repeat());
}
