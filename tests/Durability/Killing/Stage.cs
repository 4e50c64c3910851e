namespace MissionReg.Durability.Killing;

/// <summary>What a process is at when it is killed.</summary>
internal enum Stage
{
    /// <summary>Anything from its first instruction on; most of these die before or in recovery.</summary>
    Starting,

    /// <summary>Opening the file and taking up what was left.</summary>
    Recovering,

    /// <summary>Clients and orchestrations run.</summary>
    Working,
}
