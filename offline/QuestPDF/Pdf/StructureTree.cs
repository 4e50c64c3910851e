using System.Runtime.InteropServices;

namespace QuestPDF.Pdf;

/// <summary>
/// The document's structure in reading order (ISO 32000-1, 14.7), grown while pages are drawn. A long register has hundreds of
/// thousands of elements, so what an element is made of lies in one list for all.
/// </summary>
internal sealed class StructureTree
{
    private readonly List<StructureNode> _nodes = [];
    private readonly List<StructureKid> _kids = [];
    private readonly List<StructureNode[]> _pages = [];

    public StructureTree()
    {
        Root = new StructureNode("Document", null);
        Root.Keep();
        _nodes.Add(Root);
    }

    public StructureNode Root { get; }

    public StructureNode Add(StructureNode node)
    {
        _nodes.Add(node);
        Append(node.Parent!, new StructureKid { Node = node });
        return node;
    }

    public void AddContent(StructureNode node, int page, int number)
    {
        Append(node, new StructureKid { Page = page, Content = number });
        node.Keep();
    }

    /// <returns>The key under which the page names the elements of its marked content.</returns>
    public int AddPage(StructureNode[] marked)
    {
        _pages.Add(marked);
        return _pages.Count - 1;
    }

    /// <returns>The object of the tree's root.</returns>
    public int Write(PdfFile file)
    {
        var id = file.Reserve();
        foreach (var node in _nodes)
        {
            node.Id = node.IsKept ? file.Reserve() : 0;
        }

        StructureWriter.WriteRoot(file.Begin(id), Root.Id, _pages);
        foreach (var node in _nodes)
        {
            if (node.IsKept)
            {
                StructureWriter.Write(file.Begin(node.Id), node, _kids, id);
            }
        }

        return id;
    }

    private void Append(StructureNode node, StructureKid kid)
    {
        if (node.LastKid < 0)
        {
            node.FirstKid = _kids.Count;
        }
        else
        {
            CollectionsMarshal.AsSpan(_kids)[node.LastKid].Next = _kids.Count;
        }

        node.LastKid = _kids.Count;
        kid.Next = -1;
        _kids.Add(kid);
    }
}
