namespace QuestPDF.Infrastructure;

#pragma warning disable CA1040 // The package's own shape: what an element can do is not public.
public interface IElement;
