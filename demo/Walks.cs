namespace MissionReg.Demo;

/// <summary>What can be led, by the id of the procedure.</summary>
internal static class Walks
{
    public const string Missionary = "almaty-2011-missionary";

    private static readonly Dictionary<string, Func<Counter, Task>> Known = new()
    {
        [Missionary] = MissionaryWalk.RunAsync,
        ["almaty-2011-group"] = ProcedureWalk.RunAsync,
        ["almaty-2011-materials"] = MaterialsWalk.RunAsync,
        ["astana-2008-missionary"] = SuspensionWalk.RunAsync,
        ["atyrau-2007-missionary"] = ProcedureWalk.RunAsync,
        ["moj-2008-address"] = ProcedureWalk.RunAsync,
    };

    public static IEnumerable<string> Ids => Known.Keys;

    /// <returns><see langword="null"/> if that is not asked as it should be.</returns>
    public static IEnumerable<(string Procedure, Func<Counter, Task> Walk)>? Of(string[] arguments) => arguments switch
    {
        ["--storage", "embedded" or "azure", .. var rest] => Of(rest),
        [] => Known.Select(k => (k.Key, k.Value)),
        ["--procedure", var id] when Known.TryGetValue(id, out var walk) => [(id, walk)],
        _ => null,
    };

    /// <summary>What the service keeps everything in.</summary>
    public static string StorageOf(string[] arguments) => arguments is ["--storage", var storage, ..] ? storage : "embedded";
}
