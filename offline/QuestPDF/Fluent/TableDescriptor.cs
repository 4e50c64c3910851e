using QuestPDF.Drawing.Exceptions;
using QuestPDF.Elements.Table;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TableDescriptor
{
    private readonly Table _header = new();
    private readonly Table _content = new();
    private readonly Table _footer = new();
    private readonly bool _isTagged;

    internal TableDescriptor(bool isTagged) => _isTagged = isTagged;

    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> handler)
    {
        if (_content.Columns.Count > 0)
        {
            throw new DocumentComposeException("The table's columns were already defined; call ColumnsDefinition once only.");
        }

        var descriptor = new TableColumnsDefinitionDescriptor();
        handler(descriptor);
        _header.Columns = _content.Columns = _footer.Columns = descriptor.Columns;
    }

    /// <summary>Repeated on each page that the table takes.</summary>
    public void Header(Action<TableCellDescriptor> handler) => Fill(_header, nameof(Header), handler);

    /// <inheritdoc cref="Header"/>
    public void Footer(Action<TableCellDescriptor> handler) => Fill(_footer, nameof(Footer), handler);

    public ITableCellContainer Cell() => new TableCellDescriptor(_content.Cells).Cell();

    internal void Compose(IContainer place)
    {
        foreach (var table in (Table[])[_header, _content, _footer])
        {
            TablePlanner.Place(table.Cells, table.Columns.Count);
        }

        if (_content.Cells.Count == 0)
        {
            // As in the package, a table without rows shows nothing, its header included.
            return;
        }

        var decoration = place.Put(new Decoration());
        Put(decoration.Before, _header, "THead");
        Put(decoration.Content, _content, "TBody");
        Put(decoration.After, _footer, "TFoot");
    }

    private void Put(IContainer place, Table table, string type)
    {
        if (_isTagged && table.Cells.Count > 0)
        {
            var isHeader = table == _header;
            TableTags.Wrap(table.Cells, isHeader);
            var isComplex = table != _footer && _header.Cells.Concat(_content.Cells).Any(c => c.RowSpan > 1 || c.ColumnSpan > 1);
            place = place.Put(new Tag(type)).Put(new TableTags(table.Cells, _header.Cells, isHeader, isComplex));
        }

        place.Put(table);
    }

    private static void Fill(Table table, string part, Action<TableCellDescriptor> handler)
    {
        if (table.Cells.Count > 0)
        {
            throw new DocumentComposeException($"The table's {part} was already given; call it once only.");
        }

        handler(new TableCellDescriptor(table.Cells));
    }
}
