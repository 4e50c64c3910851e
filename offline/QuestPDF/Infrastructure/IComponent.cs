namespace QuestPDF.Infrastructure;

public interface IComponent
{
    void Compose(IContainer container);
}
