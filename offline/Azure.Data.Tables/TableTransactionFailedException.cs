using System.Globalization;
using Azure.Data.Tables.Offline;

namespace Azure.Data.Tables;

#pragma warning disable CA1032 // The package's own shape.

/// <summary>The service refused a transaction: nothing of it was written.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            Checked(requestFailedException).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
        {
            Data[key] = requestFailedException.Data[key];
        }

        if (int.TryParse(Data[TableErrorParser.FailedEntity] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The place of the action that failed, from 0; null when the service did not name one.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Checked(RequestFailedException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception;
    }
}
