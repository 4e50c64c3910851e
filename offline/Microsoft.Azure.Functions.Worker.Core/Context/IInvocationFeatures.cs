namespace Microsoft.Azure.Functions.Worker;

/// <summary>What one invocation carries, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    /// <returns>The feature, or <see langword="null"/>.</returns>
    T? Get<T>();
}
