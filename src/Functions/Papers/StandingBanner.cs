using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>Why what is copied no longer holds, where nobody can overlook or cut it off unnoticed.</summary>
internal sealed class StandingBanner(Sheet sheet) : IComponent
{
    public void Compose(IContainer container)
    {
        if (sheet.Mark?.Standing is { } standing)
        {
            container.PaddingBottom(8).Border(1).Padding(5).Text(standing).Bold().AlignCenter();
        }
    }
}
