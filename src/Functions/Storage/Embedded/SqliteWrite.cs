using Microsoft.Data.Sqlite;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>A write that waits for its group's commit.</summary>
internal abstract class SqliteWrite
{
    /// <summary>What the work met, if it did not go through.</summary>
    public Exception? Thrown { get; protected set; }

    /// <returns>Whether the work went through and is to be kept.</returns>
    public abstract bool Run(SqliteConnection connection);

    /// <summary>The group is on disk.</summary>
    public abstract void Complete();

    /// <summary>Nothing of the group is on disk.</summary>
    public abstract void Fail(Exception failure);
}
