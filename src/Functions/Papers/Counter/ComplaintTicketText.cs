using System.Collections.Immutable;
using MissionReg.Core.Calendars;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>The lines of a complaint ticket and of its counterfoil.</summary>
internal sealed class ComplaintTicketText(Procedure procedure, ComplaintDesk desk, ComplaintTicket ticket, CounterWords words)
{
    public string Cut => words.Text("cut");

    public string Title => words.Text("title");

    public string Office => words.Text("office", ("office", desk.Name.In(words.Language)));

    public string Counterfoil => words.Text("counterfoil");

    public ImmutableArray<WritingPart> Number => Lines("number").Single();

    /// <summary>What the office keeps.</summary>
    public IEnumerable<ImmutableArray<WritingPart>> Kept() =>
        ((string[])["service", "case", "accepted", "acceptor"]).SelectMany(line => Lines(line)).Append(Signed("complainant-signature"));

    /// <summary>What the complainant takes with him (Almaty 2011 §22).</summary>
    public IEnumerable<ImmutableArray<WritingPart>> Taken() =>
        ((string[])["service", "case", "accepted", "acceptor"]).SelectMany(line => Lines(line))
            .Append(Signed("acceptor-signature"))
            .Concat(((string[])["place", "progress", "law"]).SelectMany(line => Lines(line)));

    private ImmutableArray<WritingPart> Signed(string line) => [WritingPart.Words(words.Text(line)), WritingPart.Rule(20)];

    private ImmutableArray<ImmutableArray<WritingPart>> Lines(string line) => WritingText.Lines(words.Pattern(line), Blank);

    private WritingPart Blank(string name) => name switch
    {
        "number" => Given(ticket.Number, 15),
        "acceptedOn" when ticket.On is null => WritingPart.Date(words.DatePattern(name)),
        "acceptedOn" => WritingPart.Value(words.Date(name, ticket.On.Value)),
        "acceptedAt" => Given(ticket.At is { } at ? ClockTime.Pattern.Format(at) : null, 8),
        "acceptedBy" => Given(ticket.AcceptedBy, 20),
        "caseNumber" => Given(ticket.CaseNumber, 30),
        "service" => WritingPart.Value(procedure.Title.In(words.Language)),
        "place" => Given(desk.Place?.In(words.Language), 30),
        "phones" => Given(string.Join(", ", desk.Phones.Select(NoBreak.Whole)), 30),
        _ => throw new KeyNotFoundException($"nothing is known to write into {{{name}}}"),
    };

    private static WritingPart Given(string? value, int room) => value is { Length: > 0 } ? WritingPart.Value(value) : WritingPart.Rule(room);
}
