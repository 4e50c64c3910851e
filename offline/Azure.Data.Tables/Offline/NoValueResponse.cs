namespace Azure.Data.Tables.Offline;

/// <summary>The answer for an entity that is not there.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"The entity does not exist (status {response.Status}): look at {nameof(HasValue)} first.");

    public override Response GetRawResponse() => response;
}
