namespace QuestPDF.Pdf;

/// <summary>Writes the objects of a <see cref="StructureTree"/>.</summary>
internal static class StructureWriter
{
    public static void Write(ByteBuffer target, StructureNode node, List<StructureKid> kids, int root)
    {
        target.Add("<</S/"u8).AddAscii(node.Type).Add("/P "u8).AddInteger(node.Parent?.Id ?? root).Add(" 0 R"u8);
        if (node.IsReferenced)
        {
            AddName(target.Add("/ID"u8), node);
        }

        if (node.AlternativeText is { Length: > 0 } text)
        {
            target.Add("/Alt"u8).AddText(text);
        }

        if (node.Language is { Length: > 0 } language)
        {
            target.Add("/Lang"u8).AddText(language);
        }

        if (node.Cell is { } cell)
        {
            WriteCell(target, cell);
        }

        WriteKids(target, node, kids);
        target.Add(">>"u8);
    }

    public static void WriteRoot(ByteBuffer target, int document, List<StructureParents> parents, List<StructureNode> named)
    {
        target.Add("<</Type/StructTreeRoot/K "u8).AddInteger(document).Add(" 0 R/ParentTree<</Nums["u8);
        for (var key = 0; key < parents.Count; key++)
        {
            target.AddInteger(key);
            if (parents[key].Link is { } link)
            {
                target.Add(" "u8).AddInteger(link.Id).Add(" 0 R "u8);
                continue;
            }

            target.Add("["u8);
            foreach (var node in parents[key].Page)
            {
                target.AddInteger(node.Id).Add(" 0 R "u8);
            }

            target.Add("]"u8);
        }

        target.Add("]>>/ParentTreeNextKey "u8).AddInteger(parents.Count);
        if (named.Count > 0)
        {
            // In the order of their objects, which the fixed width makes the order of the names.
            target.Add("/IDTree<</Names["u8);
            foreach (var node in named)
            {
                AddName(target, node).AddInteger(node.Id).Add(" 0 R "u8);
            }

            target.Add("]>>"u8);
        }

        target.Add(">>"u8);
    }

    private static void WriteCell(ByteBuffer target, StructureCell cell)
    {
        if (cell is { RowSpan: 1, ColumnSpan: 1, Scope: null, Headings.Count: 0 })
        {
            return;
        }

        target.Add("/A<</O/Table"u8);
        if (cell.RowSpan > 1)
        {
            target.Add("/RowSpan "u8).AddInteger(cell.RowSpan);
        }

        if (cell.ColumnSpan > 1)
        {
            target.Add("/ColSpan "u8).AddInteger(cell.ColumnSpan);
        }

        if (cell.Scope is { } scope)
        {
            target.Add("/Scope/"u8).AddAscii(scope);
        }

        if (cell.Headings.Count > 0)
        {
            target.Add("/Headers["u8);
            foreach (var heading in cell.Headings)
            {
                AddName(target, heading);
            }

            target.Add("]"u8);
        }

        target.Add(">>"u8);
    }

    private static void WriteKids(ByteBuffer target, StructureNode node, List<StructureKid> kids)
    {
        var page = 0;
        for (var i = node.FirstKid; i >= 0 && page == 0; i = kids[i].Next)
        {
            page = kids[i].Page;
        }

        if (page > 0)
        {
            target.Add("/Pg "u8).AddInteger(page).Add(" 0 R"u8);
        }

        target.Add("/K["u8);
        for (var i = node.FirstKid; i >= 0; i = kids[i].Next)
        {
            WriteKid(target, kids[i], page);
        }

        target.Add("]"u8);
    }

    private static void WriteKid(ByteBuffer target, StructureKid kid, int page)
    {
        if (kid.Node is { } node)
        {
            if (node.IsKept)
            {
                target.AddInteger(node.Id).Add(" 0 R "u8);
            }
        }
        else if (kid.Link > 0)
        {
            target.Add("<</Type/OBJR/Pg "u8).AddInteger(kid.Page).Add(" 0 R/Obj "u8).AddInteger(kid.Link).Add(" 0 R>>"u8);
        }
        else if (kid.Page == page)
        {
            target.AddInteger(kid.Content).Add(" "u8);
        }
        else
        {
            target.Add("<</Type/MCR/Pg "u8).AddInteger(kid.Page).Add(" 0 R/MCID "u8).AddInteger(kid.Content).Add(">>"u8);
        }
    }

    private static ByteBuffer AddName(ByteBuffer target, StructureNode node) =>
        target.Add("("u8).AddAscii(node.Id.ToString("D8", System.Globalization.CultureInfo.InvariantCulture)).Add(")"u8);
}
