using System.Collections.Immutable;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Cases;

/// <summary>What the conditions of a procedure look at: the fields, the kind and the channel.</summary>
public sealed record FormValues(ImmutableDictionary<string, string> All)
{
    public const string Kind = "kind";
    public const string Channel = "channel";

    public static FormValues Of(string kind, bool atCentre, IEnumerable<KeyValuePair<string, string>> fields) =>
        new(ImmutableDictionary.CreateRange(StringComparer.Ordinal, fields)
            .SetItem(Kind, kind)
            .SetItem(Channel, atCentre ? ProcedureChannel.Centre : ProcedureChannel.Office));

    public static FormValues Of(CaseState state) => Of(state.Kind, state.Centre is not null, state.Fields);
}
