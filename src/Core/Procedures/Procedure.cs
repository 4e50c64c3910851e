using System.Collections.Immutable;
using MissionReg.Core.Conditions;
using MissionReg.Core.Identity;

namespace MissionReg.Core.Procedures;

/// <summary>One regulated service as data: what is asked, what is handed in, who acts within which term, and what comes out.</summary>
public sealed record Procedure
{
    public required string Id { get; init; }

    /// <summary>The version a case keeps for its whole life.</summary>
    public required string Version { get; init; }

    public required LocalizedText Title { get; init; }

    public required Act Act { get; init; }

    public required Offered Offered { get; init; }

    /// <summary>Begins every case number: <c>ALM-M</c> makes <c>ALM-M-2026-000123</c>.</summary>
    public required string CasePrefix { get; init; }

    public required string CertificatePrefix { get; init; }

    /// <summary>The departments that decide, one for each region it is offered in.</summary>
    public required ImmutableArray<Office> Offices { get; init; }

    public required ImmutableArray<ProcedureKind> Kinds { get; init; }

    /// <summary>Only channels that work are listed.</summary>
    public required ImmutableArray<ProcedureChannel> Channels { get; init; }

    public required ImmutableArray<FormField> Form { get; init; }

    public required ImmutableArray<FormRule> Rules { get; init; }

    public required Subject Subject { get; init; }

    public required ImmutableArray<IdentityCheck> IdentityChecks { get; init; }

    public required ImmutableArray<ChecklistItem> Checklist { get; init; }

    /// <summary>From handing in to the outcome.</summary>
    public required CitedTerm Term { get; init; }

    /// <summary>In the order of their numbers; their terms add up to <see cref="Term"/>.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>Null where the text sets no term for a refusal.</summary>
    public RefusalRule? RefusalNotice { get; init; }

    public required ImmutableArray<RefusalGround> Grounds { get; init; }

    public required Outcome Outcome { get; init; }

    public required Hold Hold { get; init; }

    public required HandOutRule HandOut { get; init; }

    public required QueueLimits QueueLimits { get; init; }

    public required Fee Fee { get; init; }

    public required ImmutableArray<Post> Posts { get; init; }

    public required ImmutableArray<Contact> Contacts { get; init; }

    /// <summary>Empty where the regulation sets none.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>Paragraph that each act on a case rests on, by name of the command.</summary>
    public required ImmutableSortedDictionary<string, string> Acts { get; init; }

    /// <summary>An expression over the fields of the form.</summary>
    /// <exception cref="ConditionException">It is none; the validator tells of it at load.</exception>
    public Expression Condition(string text) => Expression.Parse(text, ConditionNames.Of(this));

    /// <summary>The paragraph behind an act; empty where the text has none.</summary>
    public string ParagraphOf(string command) => Acts.GetValueOrDefault(command, "");

    /// <summary>Prefix of an office's numbers.</summary>
    public static string Prefix(string prefix, Office office) => office.Code is { } code ? $"{prefix}-{code}" : prefix;

    public Office? FindOffice(string id) => Offices.FirstOrDefault(o => o.Id == id);

    public ProcedureKind? FindKind(string id) => Kinds.FirstOrDefault(k => k.Id == id);

    public ProcedureChannel? FindChannel(string id) => Channels.FirstOrDefault(c => c.Id == id);

    public ChecklistItem? FindItem(string id) => Checklist.FirstOrDefault(i => i.Id == id);
}
