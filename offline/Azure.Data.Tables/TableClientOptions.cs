using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables;

public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) => VersionString = serviceVersion switch
    {
        ServiceVersion.V2019_02_02 => "2019-02-02",
        ServiceVersion.V2020_12_06 => "2020-12-06",
        _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
    };

    /// <summary>For whom tokens are asked; null: Azure's public cloud.</summary>
    public TableAudience? Audience { get; set; }

    /// <summary>Learn the tenant from the service's challenge rather than from the credential.</summary>
    public bool EnableTenantDiscovery { get; set; }

    internal string VersionString { get; }

    /// <summary>Without options of the caller's: what may be logged of a request besides what always may. Filters hold data and may not.</summary>
    internal static TableClientOptions Standard => new()
    {
        Diagnostics =
        {
            LoggedHeaderNames = { "x-ms-request-id", "DataServiceVersion" },
            LoggedQueryParameters = { "$format", "$top", "$select" },
        },
    };

    [SuppressMessage("Naming", "CA1707", Justification = "The package's names.")]
    [SuppressMessage("Design", "CA1008", Justification = "The package's values.")]
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
}
