namespace QuestPDF.Infrastructure;

public sealed class DocumentMetadata
{
    public string? Title { get; set; }

    public string? Author { get; set; }

    public string? Creator { get; set; }

    /// <summary>A BCP 47 tag, such as <c>kk</c> or <c>ru-KZ</c>.</summary>
    public string? Language { get; set; }

    /// <summary>Left out of the file unless set: the package puts the clock's time here, we have no clock.</summary>
    public DateTimeOffset CreationDate { get; set; }

    /// <inheritdoc cref="CreationDate"/>
    public DateTimeOffset ModifiedDate { get; set; }

    public static DocumentMetadata Default => new();
}
