using System.Security.Cryptography;
using System.Text;

namespace MissionReg.Functions.Storage.Transfer.Lines;

/// <summary>The answer to a request with an idempotency key.</summary>
/// <param name="CaseNumber">The case or manifest; empty for an answer that is about none.</param>
internal sealed record KeptAnswer(string Scope, string Key, string RequestHash, string CaseNumber, string Body)
{
    /// <summary>Two digests: a key is whatever its sender thought of.</summary>
    public static string LineKey(string scope, string key) => $"{Digest(scope)} {Digest(key)}";

    public TransferLine Line() => new(LineKey(Scope, Key), LineJson.Write(this));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
