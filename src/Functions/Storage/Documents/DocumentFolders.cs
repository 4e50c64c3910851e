namespace MissionReg.Functions.Storage.Documents;

/// <summary>Lists files as a flat space of names, as blobs are listed, opening only the folders that can hold a match.</summary>
internal static class DocumentFolders
{
    public static IEnumerable<string> List(string root, string prefix) => Below(root, "", prefix);

    private static IEnumerable<string> Below(string folder, string path, string prefix)
    {
        if (!Directory.Exists(folder))
            yield break;

        // With the slash that a folder's name has in a path, "a-b/" comes before "a/", as it must.
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
            .Select(entry => (Info: entry, Path: path + entry.Name + (entry is DirectoryInfo ? "/" : "")))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal);
        foreach (var (entry, name) in entries)
        {
            if (entry is not DirectoryInfo)
            {
                if (name.StartsWith(prefix, StringComparison.Ordinal))
                    yield return name;
                continue;
            }

            if (!name.StartsWith(prefix, StringComparison.Ordinal) && !prefix.StartsWith(name, StringComparison.Ordinal))
                continue;
            foreach (var found in Below(entry.FullName, name, prefix))
                yield return found;
        }
    }
}
