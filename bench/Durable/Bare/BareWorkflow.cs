namespace MissionReg.Bench.Durable.Bare;

/// <summary>The rows of one workflow, written in so many parts as its client waits for.</summary>
/// <param name="Specimen">Whose rows it writes.</param>
/// <param name="Key">Of its own row, in place of the specimen's.</param>
/// <param name="Id">In place of the specimen's.</param>
internal sealed record BareWorkflow(Specimen Specimen, object Key, string Id)
{
    private readonly long[] passing = new long[Specimen.Passing.Length];

    /// <summary>What stays, without a detour.</summary>
    public void Insert(TableStatements[] tables, int part, int parts)
    {
        if (part == 0)
        {
            Insert(tables, Specimen.Instance);
        }

        foreach (var (i, row) in Specimen.Staying.Index())
        {
            if (i * parts / Specimen.Staying.Length == part)
            {
                Insert(tables, row);
            }
        }
    }

    /// <summary>What was written again or did not stay: each row goes with the part after the one it came with.</summary>
    public void Pass(TableStatements[] tables, int part, int parts, int updates)
    {
        foreach (var (i, row) in Specimen.Passing.Index())
        {
            var comes = i * (parts - 1) / Specimen.Passing.Length;
            if (comes == part)
            {
                passing[i] = Insert(tables, row);
            }
            else if (comes == part - 1)
            {
                tables[row.Table].Delete(row.Values, Key, Id, passing[i]);
            }
        }

        for (var i = 0; i < updates; i++)
        {
            if (1 + (i * (parts - 1) / updates) == part)
            {
                tables[Specimen.Instance.Table].Update(Specimen.Instance.Values, Key);
            }
        }
    }

    private long Insert(TableStatements[] tables, SpecimenRow row) => tables[row.Table].Insert(row.Values, Key, Id);
}
