using QuestPDF.Infrastructure;

namespace QuestPDF.Elements.Table;

#pragma warning disable CA1040 // The package's own shape.
public interface ITableCellContainer : IContainer;
