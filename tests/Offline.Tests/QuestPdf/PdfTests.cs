namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>The settings and fonts of the stand-in belong to the process, so its tests run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PdfTests : ICollectionFixture<RegisteredFonts>
{
    public const string Name = "QuestPDF";
}
