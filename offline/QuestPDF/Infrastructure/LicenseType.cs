namespace QuestPDF.Infrastructure;

public enum LicenseType
{
    Evaluation,
    Community,
    Professional,
    Enterprise,
}
