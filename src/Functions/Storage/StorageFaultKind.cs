namespace MissionReg.Functions.Storage;

/// <summary>What is wrong with the storage, by who can mend it.</summary>
internal enum StorageFaultKind
{
    /// <summary>It does not answer, or asks for patience: trying again later is all there is to do.</summary>
    Unavailable,

    /// <summary>This machine's clock is so far off that nothing it signs is accepted.</summary>
    ClockSkew,

    /// <summary>It knows the service and lets it do nothing: a key, a role or a network rule.</summary>
    Forbidden,

    /// <summary>There is no room left.</summary>
    Full,
}
