using System.ComponentModel;

namespace Azure.Data.Tables;

/// <summary>The cloud, or the resource, that tokens are asked for.</summary>
public readonly struct TableAudience : IEquatable<TableAudience>
{
    private readonly string value;

    public TableAudience(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    public static TableAudience AzureChina { get; } = new("AzureChina");

    public static TableAudience AzureGovernment { get; } = new("AzureGov");

    public static TableAudience AzurePublicCloud { get; } = new("AzurePublic");

    internal string Scope
    {
        get
        {
            var resource = value switch
            {
                "AzureChina" => "https://storage.azure.cn",
                "AzureGov" => "https://storage.azure.us",
                "AzurePublic" => "https://storage.azure.com",
                _ => value,
            };
            return resource.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) ? resource : $"{resource.TrimEnd('/')}/.default";
        }
    }

    public static implicit operator TableAudience(string value) => new(value);

    public static bool operator ==(TableAudience left, TableAudience right) => left.Equals(right);

    public static bool operator !=(TableAudience left, TableAudience right) => !left.Equals(right);

    public bool Equals(TableAudience other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TableAudience other && Equals(other);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(value);

    public override string ToString() => value;
}
