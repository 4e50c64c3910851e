namespace MissionReg.Functions.Tests.Storage.Azure;

/// <summary>What happens at the request that is to go wrong.</summary>
public enum Breakage
{
    /// <summary>The writer dies before it is sent.</summary>
    BeforeSending,

    /// <summary>The writer dies when it has been carried out.</summary>
    AfterSending,

    /// <summary>It is carried out and its answer is lost; the writer lives and sends it again.</summary>
    AnswerLost,
}
