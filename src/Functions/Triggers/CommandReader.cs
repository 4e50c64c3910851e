using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Functions.Http;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Problems;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Triggers;

/// <summary>The command behind a name and a JSON body. Commands of the system, those that carry files and those that a manifest gives are not given this way.</summary>
internal static class CommandReader
{
    public static (CaseCommand? Command, Problem? Problem) Read(string name, ReadOnlyMemory<byte> body) => name switch
    {
        "register" => Body<CaseCommand.Register>(body),
        "show-document" => Body<CaseCommand.ShowDocument>(body),
        "compare-document" => Body<CaseCommand.CompareDocument>(body),
        "hand-to-accumulation" => Body<CaseCommand.HandToAccumulation>(body),
        "suspend" => Body<CaseCommand.Suspend>(body),
        "lift-suspension" => Body<CaseCommand.LiftSuspension>(body),
        "revoke" => Body<CaseCommand.Revoke>(body),
        "receive-items" => Items(body),
        "start-review" => Body<CaseCommand.StartReview>(body),
        "request-concurrence" => Body<CaseCommand.RequestConcurrence>(body),
        "concur" => Body<CaseCommand.Concur>(body),
        "withhold-concurrence" => Body<CaseCommand.WithholdConcurrence>(body),
        "draft" => Body<CaseCommand.DraftCertificate>(body),
        "refuse" => Body<CaseCommand.Refuse>(body),
        "send-for-signature" => Body<CaseCommand.SendForSignature>(body),
        "return-draft" => Body<CaseCommand.ReturnDraft>(body),
        "sign" => Sign(body),
        "notify" => Body<CaseCommand.Notify>(body),
        "hand-out" => Body<CaseCommand.HandOut>(body),
        "archive" => Body<CaseCommand.Archive>(body),
        "withdraw" => Body<CaseCommand.Withdraw>(body),
        _ => (null, new Problem("command-unknown")),
    };

    private static (CaseCommand? Command, Problem? Problem) Body<T>(ReadOnlyMemory<byte> body)
        where T : CaseCommand => JsonBody.Read<T>(body);

    private static (CaseCommand? Command, Problem? Problem) Items(ReadOnlyMemory<byte> body)
    {
        var (command, problem) = JsonBody.Read<CaseCommand.ReceiveItems>(body);
        return problem is null && ItemCheck.Faults(command!.Items).ToImmutableArray() is { IsEmpty: false } faults
            ? (null, new Problem("validation") { Errors = faults })
            : (command, problem);
    }

    private static (CaseCommand? Command, Problem? Problem) Sign(ReadOnlyMemory<byte> body)
    {
        var (_, problem) = JsonBody.Read<Empty>(body);
        return problem is null ? (new CaseCommand.Sign(AccessCodes.NewVerificationCode()), null) : (null, problem);
    }

    private sealed record Empty;
}
