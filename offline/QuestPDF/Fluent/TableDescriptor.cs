using QuestPDF.Drawing.Exceptions;
using QuestPDF.Elements.Table;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TableDescriptor
{
    private readonly Table _header = new();
    private readonly Table _content = new();
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
        _header.Columns = _content.Columns = descriptor.Columns;
    }

    /// <summary>Repeated on each page that the table takes.</summary>
    public void Header(Action<TableCellDescriptor> handler)
    {
        if (_header.Cells.Count > 0)
        {
            throw new DocumentComposeException("The table's header was already given; call Header once only.");
        }

        handler(new TableCellDescriptor(_header.Cells));
    }

    public ITableCellContainer Cell() => new TableCellDescriptor(_content.Cells).Cell();

    internal void Compose(IContainer place)
    {
        TablePlanner.Place(_header.Cells, _header.Columns.Count);
        TablePlanner.Place(_content.Cells, _content.Columns.Count);
        if (_content.Cells.Count == 0)
        {
            // As in the package, a table without rows shows nothing, its header included.
            return;
        }

        var decoration = place.Put(new Decoration());
        Put(decoration.Before, _header, "THead");
        Put(decoration.Content, _content, "TBody");
    }

    private void Put(IContainer place, Table table, string type)
    {
        if (_isTagged && table.Cells.Count > 0)
        {
            var isHeader = table == _header;
            TableTags.Wrap(table.Cells, isHeader);
            place = place.Put(new Tag(type)).Put(new TableTags(table.Cells, isHeader));
        }

        place.Put(table);
    }
}
