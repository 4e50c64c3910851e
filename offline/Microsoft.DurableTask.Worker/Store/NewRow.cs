namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A row to be added to <c>instances</c>.</summary>
/// <param name="Row">As it is to stand.</param>
/// <param name="Replaces">The finished instance of the same id, which goes; 0 for none.</param>
internal sealed record NewRow(InstanceRow Row, long Replaces)
{
    public void Write(Tables tables)
    {
        if (Replaces != 0)
        {
            tables.Purge(Replaces);
        }

        tables.Insert(Row);
    }
}
