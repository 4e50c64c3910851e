namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a caller must bring in the cloud. As with the local Functions tools, none is asked for here.</summary>
public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
