namespace MissionReg.Durability.Books;

/// <summary>What a client asked for, or (<see cref="Saw"/>, <see cref="Finished"/>) was shown.</summary>
internal enum Verb
{
    Start,
    Raise,
    Suspend,
    Resume,
    Terminate,
    Purge,
    Restart,

    /// <summary>An instance stood as the client waited for it to.</summary>
    Saw,

    /// <summary>An instance had come to its end.</summary>
    Finished,

    /// <summary>The client is through with its case and has seen all its instances finished.</summary>
    Through,
}
