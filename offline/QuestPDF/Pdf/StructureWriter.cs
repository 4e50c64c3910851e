namespace QuestPDF.Pdf;

/// <summary>Writes the objects of a <see cref="StructureTree"/>.</summary>
internal static class StructureWriter
{
    public static void Write(ByteBuffer target, StructureNode node, List<StructureKid> kids, int root)
    {
        target.Add("<</S/"u8).AddAscii(node.Type).Add("/P "u8).AddInteger(node.Parent?.Id ?? root).Add(" 0 R"u8);
        if (node.AlternativeText is { Length: > 0 } text)
        {
            target.Add("/Alt"u8).AddText(text);
        }

        if (node.Language is { Length: > 0 } language)
        {
            target.Add("/Lang"u8).AddText(language);
        }

        if (node.IsColumnHeading)
        {
            target.Add("/A<</O/Table/Scope/Column>>"u8);
        }

        WriteKids(target, node, kids);
        target.Add(">>"u8);
    }

    public static void WriteRoot(ByteBuffer target, int document, List<StructureNode[]> pages)
    {
        target.Add("<</Type/StructTreeRoot/K "u8).AddInteger(document).Add(" 0 R/ParentTree<</Nums["u8);
        for (var key = 0; key < pages.Count; key++)
        {
            target.AddInteger(key).Add("["u8);
            foreach (var node in pages[key])
            {
                target.AddInteger(node.Id).Add(" 0 R "u8);
            }

            target.Add("]"u8);
        }

        target.Add("]>>/ParentTreeNextKey "u8).AddInteger(pages.Count).Add(">>"u8);
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
        else if (kid.Page == page)
        {
            target.AddInteger(kid.Content).Add(" "u8);
        }
        else
        {
            target.Add("<</Type/MCR/Pg "u8).AddInteger(kid.Page).Add(" 0 R/MCID "u8).AddInteger(kid.Content).Add(">>"u8);
        }
    }
}
