namespace MissionReg.Azurite;

/// <summary>A request as it came to the proxy.</summary>
/// <param name="Service"><c>blob</c> or <c>table</c>.</param>
/// <param name="Method">In capitals.</param>
/// <param name="Target">Path and query, as they were sent.</param>
/// <param name="Body">Of a request to the tables; empty for a blob's.</param>
public sealed record StorageRequest(string Service, string Method, string Target, string Body)
{
    public bool IsTable => Service == "table";

    /// <summary>It changes something, or asks for a change.</summary>
    public bool Writes => Method is not ("GET" or "HEAD");

    /// <summary>A transaction over several entities of a table.</summary>
    public bool IsTransaction => Method == "POST" && Target.EndsWith("/$batch", StringComparison.Ordinal);

    /// <summary>Whether path, query or body name this.</summary>
    public bool Names(string text) => Target.Contains(text, StringComparison.Ordinal) || Body.Contains(text, StringComparison.Ordinal);
}
