namespace QuestPDF.Infrastructure;

/// <summary>A place for one element; the fluent methods put one there and answer with the place inside it.</summary>
public interface IContainer
{
    IElement? Child { get; set; }
}
