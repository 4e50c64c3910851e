using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

internal static class Placement
{
    /// <summary>Puts an element into a place that is still free, or leaves it where it is when it is itself the place.</summary>
    public static T Put<T>(this IContainer place, T element)
        where T : Element
    {
        if (ReferenceEquals(place, element))
        {
            return element;
        }

        if (place.Child is not null)
        {
            throw new DocumentComposeException(
                "A container takes one element only. It was used twice: outside its scope, in several call chains, or in a loop.");
        }

        place.Child = element;
        return element;
    }

    /// <summary>Neighbouring calls of one kind, such as the padding of two sides, share an element.</summary>
    public static T Merge<T>(this IContainer place)
        where T : Element, new() => place as T ?? place.Put(new T());
}
