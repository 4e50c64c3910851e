using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables.Sas;

[Flags]
[SuppressMessage("Design", "CA1008", Justification = "The package's values.")]
public enum TableSasPermissions
{
    All = -1,
    Read = 1,
    Add = 2,
    Update = 4,
    Delete = 8,
}
