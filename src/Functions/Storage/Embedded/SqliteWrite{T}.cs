using Microsoft.Data.Sqlite;

namespace MissionReg.Functions.Storage.Embedded;

internal sealed class SqliteWrite<T>(Func<SqliteConnection, T> work) : SqliteWrite
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Task => completion.Task;

    public override bool Run(SqliteConnection connection)
    {
        try
        {
            result = work(connection);
            return true;
        }
#pragma warning disable CA1031 // It goes to the caller; the rest of the group is not concerned.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Thrown = e;
            return false;
        }
    }

    public override void Complete()
    {
        if (Thrown is null)
        {
            completion.SetResult(result);
        }
        else
        {
            completion.SetException(Thrown);
        }
    }

    public override void Fail(Exception failure) => completion.SetException(Thrown ?? failure);
}
