namespace MissionReg.Functions.Tests.Crash;

/// <summary>How dangerous it is to be interrupted at a step.</summary>
internal enum StepKind
{
    /// <summary>A sign-in, a paper.</summary>
    Minor,

    /// <summary>A command of an officer.</summary>
    Act,

    /// <summary>Much happens in it: a submission, a dropped scan, the clock's journey over months.</summary>
    Long,
}
