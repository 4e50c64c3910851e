namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a functions application begins.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
