namespace MissionReg.Core.Documents.Pdf;

/// <summary>The entries of a dictionary. Of keys given twice the last one counts, as in common viewers.</summary>
internal sealed class PdfEntries
{
    public static readonly PdfEntries None = new();

    private readonly Dictionary<string, PdfValue> _entries = [];

    public PdfValue? this[string key]
    {
        get => _entries.GetValueOrDefault(key);
        set => _entries[key] = value ?? PdfValue.Other.Instance;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    public string? Name(string key) => this[key] is PdfValue.Name name ? name.Text : null;

    public long? Integer(string key) => this[key] is PdfValue.Integer integer ? integer.Number : null;

    public long? Reference(string key) => this[key] is PdfValue.Reference reference ? reference.Object : null;

    public PdfEntries? Dictionary(string key) => this[key] is PdfValue.Dictionary dictionary ? dictionary.Entries : null;

    public IReadOnlyList<PdfValue>? Array(string key) => this[key] is PdfValue.Array array ? array.Items : null;
}
