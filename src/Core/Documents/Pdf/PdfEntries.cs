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

    /// <summary>The numbers of all objects that values refer to, in the order of their keys.</summary>
    public IEnumerable<long> References => _entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value).OfType<PdfValue.Reference>().Select(r => r.Object);

    public bool Has(string key) => _entries.ContainsKey(key);

    public string? Name(string key) => this[key] is PdfValue.Name name ? name.Text : null;

    public bool Is(string key) => this[key] is PdfValue.Boolean { IsTrue: true };

    public long? Integer(string key) => this[key] is PdfValue.Integer integer ? integer.Number : null;

    public long? Reference(string key) => this[key] is PdfValue.Reference reference ? reference.Object : null;

    public PdfEntries? Dictionary(string key) => this[key] is PdfValue.Dictionary dictionary ? dictionary.Entries : null;

    public IReadOnlyList<PdfValue>? Array(string key) => this[key] is PdfValue.Array array ? array.Items : null;
}
