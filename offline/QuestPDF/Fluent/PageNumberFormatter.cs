namespace QuestPDF.Fluent;

public delegate string PageNumberFormatter(int? pageNumber);
