using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Triggers;

/// <summary>The <c>Idempotency-Key</c> of a write. Without one each request is a command of its own.</summary>
internal sealed record IdempotencyKey(string CommandId, AnswerKey? AnswerKey, Problem? Problem)
{
    private const int LongestKey = 200;

    /// <param name="who">Keys of different senders never meet.</param>
    /// <param name="what">Operation, with the case it is about.</param>
    /// <param name="requestHash">The same key with another request is refused.</param>
    public static IdempotencyKey Of(HttpRequest request, string who, string what, string requestHash)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0)
        {
            return new IdempotencyKey(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), null, null);
        }

        if (key.Length > LongestKey || key.Any(c => c is < '!' or > '~'))
        {
            return new IdempotencyKey("", null, new Problem("idempotency-key-invalid"));
        }

        var scope = $"{who}/{what}";
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}/{key}"))[..16];
        return new IdempotencyKey(Convert.ToHexStringLower(id), new AnswerKey(scope, key, requestHash), null);
    }

    /// <summary>Of a request that says in its address what is to be done.</summary>
    public static string HashOf(string command, byte[] body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(command + "\n"), .. body]));
}
