using Microsoft.DurableTask.Client;
using MissionReg.Durability.Books;

namespace MissionReg.Durability.Checking;

/// <summary>What is in the file, and what has been acknowledged.</summary>
internal sealed class Evidence(Dictionary<string, OrchestrationMetadata> instances, HashSet<string> marks, AckBook acks)
{
    public IReadOnlyCollection<OrchestrationMetadata> Instances => instances.Values;

    public OrchestrationMetadata? Find(string id) => instances.GetValueOrDefault(id);

    public bool Exists(string id) => instances.ContainsKey(id);

    public bool Finished(string id) => Find(id) is { IsCompleted: true };

    public bool HasMark(string mark) => marks.Contains(mark);

    public bool Acknowledged(Ack ack) => acks.Has(ack);
}
