using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// What the service takes: 1 MiB an entity, 100 entities and 4 MiB a transaction. Counted before anything is sent, for afterwards it
/// would be an answer 400 or 413 in the middle of a commit.
/// </summary>
internal static class EntityLimits
{
    public const int Entities = 100;

    private const int LargestEntity = 1 << 20;
    private const int LargestTransaction = 4 << 20;

    /// <summary>The client's lines around each entity and each property, generously.</summary>
    private const int AroundEntity = 1024;
    private const int AroundProperty = 64;

    /// <exception cref="CommitTooLargeException">The transaction would not be taken.</exception>
    public static void Check(IReadOnlyCollection<TableEntity> transaction)
    {
        Check(transaction.Count, Entities, "entries in one commit");
        CheckEach(transaction);
        Check(transaction.Sum(SentSize), LargestTransaction, "bytes in one commit");
    }

    public static void CheckEach(IEnumerable<TableEntity> entities) => Check(entities.Select(Size).DefaultIfEmpty().Max(), LargestEntity, "bytes in one entry");

    private static void Check(long there, int most, string what)
    {
        if (there > most)
        {
            throw new CommitTooLargeException(string.Create(CultureInfo.InvariantCulture, $"{there} {what}: the storage takes {most}"));
        }
    }

    /// <summary>As the service counts: strings in UTF-16, names too.</summary>
    private static long Size(TableEntity entity) =>
        4 + entity.Sum(p => p.Key is "odata.etag" ? 0 : 8 + (2L * p.Key.Length) + (p.Value is string text ? 4 + (2L * text.Length) : 16));

    /// <summary>As JSON, in which all but ASCII is escaped.</summary>
    private static long SentSize(TableEntity entity) =>
        AroundEntity + entity.Sum(p => AroundProperty + p.Key.Length + (p.Value is string text ? SentSize(text) : 32L));

    private static long SentSize(string text) =>
        text.Length <= 1024 ? 6L * text.Length : Encoding.UTF8.GetByteCount(JavaScriptEncoder.Default.Encode(text));
}
