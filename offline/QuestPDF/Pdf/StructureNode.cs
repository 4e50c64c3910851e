namespace QuestPDF.Pdf;

/// <summary>An element of the document's structure, such as a heading or a cell (ISO 32000-1, 14.7.2).</summary>
internal sealed class StructureNode(string type, StructureNode? parent) : Mark
{
    /// <summary>A standard type of ISO 32000-1, 14.8.4.</summary>
    public string Type { get; } = type;

    public StructureNode? Parent { get; } = parent;

    /// <summary>What is read out in place of the content.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>A BCP 47 tag, where the language differs from that of the document.</summary>
    public string? Language { get; init; }

    /// <summary>True for a cell that says what is below it.</summary>
    public bool IsColumnHeading { get; init; }

    /// <summary>False for an element that nothing was drawn in: it is left out.</summary>
    public bool IsKept { get; private set; }

    /// <summary>The number of its object in the file.</summary>
    public int Id { get; set; }

    /// <summary>Index of the first and the last of its kids in the tree's list; -1 for none.</summary>
    public int FirstKid { get; set; } = -1;

    /// <inheritdoc cref="FirstKid"/>
    public int LastKid { get; set; } = -1;

    public void Keep()
    {
        for (var node = this; node is { IsKept: false }; node = node.Parent)
        {
            node.IsKept = true;
        }
    }
}
